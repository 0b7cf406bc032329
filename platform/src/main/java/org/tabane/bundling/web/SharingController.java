package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/**
 * Who pays what: up to three cost-sharing schemes side by side 「負担金の按分」, open to everyone. Only reads; everything stands in the address.
 * What is asked to be added, taken away or filled in is done and the visitor sent to the address that says so.
 */
@Controller
class SharingController {

    static final String URL = "/bundling/sharing";

    private static final int MATCHES = 40;
    private static final int NEIGHBOURS = 8;

    private final Municipalities municipalities;
    private final TownsOfReader towns;

    SharingController(Municipalities municipalities, TownsOfReader towns) {
        this.municipalities = municipalities;
        this.towns = towns;
    }

    @GetMapping(URL)
    Object page(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        SharingQuery query = added(presetsFilled(removed(begun(SharingQuery.of(parameters), parameters))));
        if (!query.isTheAddress(parameters)) {
            return "redirect:" + query.url(URL);
        }
        SharingInput input = new SharingInput(frame, query, municipalities);
        String unclear = query.text("add").split(" ", 2)[0];
        List<Municipality> matches = unclear.isEmpty() ? List.of() : municipalities.findMunicipalities(unclear);
        SharingQuery resolved =
                query.with("add", query.text("add").substring(unclear.length()).strip());
        OwnTownFirst own = OwnTownFirst.of(input.towns(), towns.own());
        SharingFields fields = new SharingFields(frame, query, input, own);
        return new SharingPageView(
                frame,
                fields.form(
                        matches.stream()
                                .limit(MATCHES)
                                .map(town -> adding(frame, resolved, town))
                                .toList(),
                        neighbours(frame, resolved, input.towns()),
                        addProblem(frame, unclear, matches)),
                own.isThere(),
                input.ready()
                        .map(SharingAnswer::of)
                        .map(answer -> new SharingShowing(frame, query, answer, own).result())
                        .orElse(null));
    }

    /** Who comes without any question begins with one's own town and those of one's groups. */
    private SharingQuery begun(SharingQuery query, MultiValueMap<String, String> parameters) {
        return parameters.isEmpty()
                ? query.withTowns(towns.withGroups().stream()
                        .limit(SharingInput.MOST_TOWNS)
                        .map(LocalGovernmentCode::value)
                        .toList())
                : query;
    }

    private static SharingQuery removed(SharingQuery query) {
        if (!query.has("remove")) {
            return query;
        }
        String code = query.text("remove");
        SharingQuery left = query.with("remove", "")
                .withTowns(query.townCodes().stream()
                        .filter(each -> !each.equals(code))
                        .toList());
        return left.text("lead").equals(code) ? left.with("lead", "") : left;
    }

    private static SharingQuery presetsFilled(SharingQuery query) {
        SharingQuery filled = query;
        for (int number : SharingInput.SCHEMES) {
            String field = "preset" + number;
            Optional<SharingPreset> preset = SharingPreset.find(query.text(field));
            filled = filled.with(field, "");
            if (preset.isPresent()) {
                filled = filled.without(each -> each.startsWith("w" + number + "."));
                for (Map.Entry<SharingColumn, BigDecimal> share :
                        preset.get().percent().entrySet()) {
                    filled = filled.with(
                            "w" + number + "." + share.getKey().parameter(), SharingInput.plain(share.getValue()));
                }
                if (preset.get().rounding().equals(Optional.of(RoundingUnit.THOUSAND_YEN))) {
                    filled = filled.with("rounding", "thousand");
                }
            }
        }
        return filled;
    }

    /** Adds the towns the text names one by one, where each means exactly one; what is unclear stays in the search field. */
    private SharingQuery added(SharingQuery query) {
        if (!query.has("add")) {
            return query;
        }
        List<String> codes = new ArrayList<>(query.townCodes());
        List<String> unclear = new ArrayList<>();
        Arrays.stream(query.text("add").split("[,、，\\s]+", -1))
                .filter(name -> !name.isBlank())
                .forEach(name -> meant(name)
                        .map(town -> town.code().value())
                        .ifPresentOrElse(
                                code -> {
                                    if (!codes.contains(code)) {
                                        codes.add(code);
                                    }
                                },
                                () -> unclear.add(name)));
        return query.with("add", String.join(" ", unclear)).with("towns", String.join(",", codes));
    }

    private Optional<Municipality> meant(String text) {
        List<Municipality> named = municipalities.findNamed(text);
        List<Municipality> found = named.isEmpty() ? municipalities.findMunicipalities(text) : named;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static @Nullable String addProblem(Frame frame, String unclear, List<Municipality> matches) {
        if (unclear.isEmpty()) {
            return null;
        }
        return matches.isEmpty()
                ? frame.text("bundling.sharing.add.none", unclear)
                : frame.text("bundling.sharing.add.several", unclear, matches.size());
    }

    private static Link adding(Frame frame, SharingQuery query, Municipality town) {
        List<String> codes = new ArrayList<>(query.townCodes());
        if (!codes.contains(town.code().value())) {
            codes.add(town.code().value());
        }
        return new Link(
                town.name() + " " + SharingFields.place(frame, town),
                query.with("towns", String.join(",", codes)).url(URL));
    }

    private List<Link> neighbours(Frame frame, SharingQuery query, List<Municipality> towns) {
        return towns.isEmpty()
                ? List.of()
                : municipalities.findNeighbours(towns.getFirst().code()).stream()
                        .map(Neighbour::municipality)
                        .filter(town -> !towns.contains(town))
                        .limit(NEIGHBOURS)
                        .map(town -> adding(frame, query, town))
                        .toList();
    }
}
