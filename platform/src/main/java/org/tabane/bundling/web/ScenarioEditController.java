package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.LineNow;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shared.SignedNumber;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The figures of a scenario's towns and lines: what is entered is kept as a new version. */
@Controller
class ScenarioEditController {

    private final ScenarioVersions versions;

    ScenarioEditController(ScenarioVersions versions) {
        this.versions = versions;
    }

    @GetMapping(ScenarioController.URL + "/{id}/edit")
    View edit(Frame frame, CurrentUser user, @PathVariable UUID id) {
        user.requireEditor();
        Scenario scenario = versions.getOwn(user, id);
        ScenarioBody body = versions.latest(scenario).body();
        return editPage(frame, scenario, body, values(body), List.of());
    }

    @PostMapping(ScenarioController.URL + "/{id}/edit")
    Object save(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        Scenario scenario = versions.getOwn(user, id);
        ScenarioBody before = versions.basedOn(scenario, basedOn).body();
        ScenarioForm form = new ScenarioForm(frame, typed);
        ScenarioBody body = form.read(before);
        if (!form.faults().isEmpty()) {
            return editPage(frame, scenario, before, typed, form.faults());
        }
        return versions.save(user, flash, scenario, basedOn, body, form.text("note"));
    }

    /** A body as the form would send it. */
    private static MultiValueMap<String, String> values(ScenarioBody body) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < body.towns().size(); i++) {
            ScenarioTown town = body.towns().get(i);
            values.add("town." + i + ".rate", plain(town.labourYenPerHour()));
            values.add(
                    "town." + i + ".evidence",
                    town.labourEvidence() == null ? "" : town.labourEvidence().name());
            values.add("town." + i + ".source", town.labourSource() == null ? "" : town.labourSource());
        }
        for (int i = 0; i < body.lines().size(); i++) {
            ScenarioLine line = body.lines().get(i);
            String field = "line." + i + ".";
            values.add(field + "yen", plain(line.yenNow()));
            values.add(field + "hours", plain(line.hoursNow()));
            values.add(field + "contracts", plain(line.contractsNow()));
            values.add(field + "evidence", line.evidence().name());
            values.add(field + "source", line.defaulted() ? "" : line.source());
            add(values, field + "yenBundled", line.yenBundled());
            add(values, field + "hoursBundled", line.hoursBundled());
        }
        for (int i = 0; i < body.allotments().size(); i++) {
            values.add("allot." + i + ".work", body.allotments().get(i).newWork());
            values.add("allot." + i + ".hours", plain(body.allotments().get(i).hours()));
        }
        values.add("years", String.valueOf(body.years()));
        values.add("performance", body.performanceSpecification() ? "yes" : "no");
        values.add("management", plain(body.managementYen()));
        values.add("setUp", plain(body.setUpYen()));
        return values;
    }

    private static void add(MultiValueMap<String, String> values, String field, @Nullable Points points) {
        if (points != null) {
            boolean exact = points.low().compareTo(points.high()) == 0;
            values.add(field, plain(points.mode()));
            values.add(field + "Low", exact ? "" : plain(points.low()));
            values.add(field + "High", exact ? "" : plain(points.high()));
        }
    }

    private static String plain(@Nullable Long yen) {
        return yen == null ? "" : SignedNumber.write(BigDecimal.valueOf(yen));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : SignedNumber.write(value);
    }

    private View editPage(
            Frame frame,
            Scenario scenario,
            ScenarioBody body,
            MultiValueMap<String, String> typed,
            List<String> faults) {
        ScenarioForm form = new ScenarioForm(frame, typed);
        List<ScenarioEditPageView.TownBlock> towns = new ArrayList<>();
        for (int i = 0; i < body.towns().size(); i++) {
            ScenarioTown town = body.towns().get(i);
            List<ScenarioEditPageView.LineBlock> lines = new ArrayList<>();
            for (int line = 0; line < body.lines().size(); line++) {
                if (body.lines().get(line).town().equals(town.code())) {
                    lines.add(block(frame, form, body, line));
                }
            }
            String field = "town." + i + ".";
            towns.add(new ScenarioEditPageView.TownBlock(
                    i,
                    town.name(),
                    form.text(field + "rate"),
                    evidence(frame, form.text(field + "evidence")),
                    form.text(field + "source"),
                    lines));
        }
        return new ScenarioEditPageView(
                frame,
                scenario.id().toString(),
                scenario.name(),
                scenario.latest(),
                faults,
                towns,
                IntStream.rangeClosed(1, FirstQuestion.LONGEST_YEARS)
                        .mapToObj(years -> new FirstPartnersPageView.Choice(
                                String.valueOf(years),
                                frame.text("bundling.years", years),
                                form.text("years").equals(String.valueOf(years))))
                        .toList(),
                form.text("performance").equals("yes"),
                form.text("management"),
                form.text("setUp"),
                townFees(frame, body),
                IntStream.range(0, ScenarioForm.ALLOTMENTS)
                        .mapToObj(i -> new ScenarioEditPageView.AllotmentRow(
                                i, form.text("allot." + i + ".work"), form.text("allot." + i + ".hours")))
                        .toList(),
                form.text("note"));
    }

    private static @Nullable String townFees(Frame frame, ScenarioBody body) {
        if (body.towns().stream().allMatch(town -> town.feesYen() == null && town.setUpYen() == null)) {
            return null;
        }
        return frame.text(
                "bundling.scenario.fees.towns",
                frame.format().numberText(sum(body, ScenarioTown::feesYen)),
                frame.format().numberText(sum(body, ScenarioTown::setUpYen)));
    }

    private static long sum(ScenarioBody body, Function<ScenarioTown, @Nullable Long> fee) {
        return body.towns().stream()
                .map(fee)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static ScenarioEditPageView.LineBlock block(Frame frame, ScenarioForm form, ScenarioBody body, int i) {
        ScenarioLine line = body.lines().get(i);
        String field = "line." + i + ".";
        return new ScenarioEditPageView.LineBlock(
                i,
                line.itemName(),
                line.defaulted(),
                frame.text(
                        LineNow.hasStandard(body, line)
                                ? "bundling.scenario.defaultValue"
                                : "bundling.scenario.unknownValue"),
                form.text(field + "yen"),
                form.text(field + "hours"),
                form.text(field + "contracts"),
                form.text(field + "yenBundledLow"),
                form.text(field + "yenBundled"),
                form.text(field + "yenBundledHigh"),
                form.text(field + "hoursBundledLow"),
                form.text(field + "hoursBundled"),
                form.text(field + "hoursBundledHigh"),
                evidence(frame, form.text(field + "evidence")),
                form.text(field + "source"));
    }

    private static List<FirstPartnersPageView.Choice> evidence(Frame frame, String chosen) {
        return Stream.of(Evidence.values())
                .map(each -> new FirstPartnersPageView.Choice(
                        each.name(), frame.text(each.messageKey()), each.name().equals(chosen)))
                .toList();
    }
}
