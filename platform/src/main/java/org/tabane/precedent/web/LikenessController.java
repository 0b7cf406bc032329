package org.tabane.precedent.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.precedent.Answer;
import org.tabane.precedent.Likeness;
import org.tabane.precedent.LikenessFeature;
import org.tabane.precedent.OwnRecords;
import org.tabane.precedent.OwnSituation;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.TownsAsked;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.View;

/** The search for precedents like one's own town, open to everyone. Only reads; everything stands in the address. */
@Controller
class LikenessController {

    static final String URL = "/precedent/like";

    private final Likeness likeness;
    private final Precedents precedents;
    private final Municipalities municipalities;
    private final OwnRecords records;
    private final KeepWords keep;

    LikenessController(
            Likeness likeness,
            Precedents precedents,
            Municipalities municipalities,
            OwnRecords records,
            KeepWords keep) {
        this.likeness = likeness;
        this.precedents = precedents;
        this.municipalities = municipalities;
        this.records = records;
        this.keep = keep;
    }

    @Bean
    static RoomEntry likenessEntry() {
        return new RoomEntry(Room.BUNDLE, 42, "precedent.like", URL);
    }

    @GetMapping(URL)
    View search(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(parameters);
        String recorded = asked.containsKey("towns") ? null : begin(frame, asked);
        LikenessQuery query = LikenessQuery.of(asked);
        TownsAsked towns = TownsAsked.of(municipalities, query.towns());
        Optional<OwnRecords.PublishedStaff> published =
                query.staff().isEmpty() ? records.findStaff(towns.towns()) : Optional.empty();
        OwnSituation own = towns.towns().isEmpty()
                ? null
                : new OwnSituation(
                        towns.towns(),
                        published.map(OwnRecords.PublishedStaff::people).orElse(query.technicalStaff()),
                        query.sectors(),
                        query.snow(),
                        query.coast(),
                        query.roadKm());
        String address = query.url(URL, towns.codes());
        return new LikenessPageView(
                frame,
                townsText(towns),
                towns.unknown(),
                LikenessPageView.Unclear.listOf(towns, codes -> query.url(URL, codes)),
                entry(frame, query, "staff", query.staff(), LikenessFeature.STAFF),
                entry(frame, query, "road", query.road(), LikenessFeature.ROAD),
                sectorOptions(frame),
                query.sectors().stream()
                        .map(sector -> sector.name().toLowerCase(Locale.ROOT))
                        .toList(),
                List.of(
                        choice(frame, "snow", query.snow(), LikenessFeature.SNOW),
                        choice(frame, "coast", query.coast(), LikenessFeature.COAST)),
                List.of(LikenessFeature.values()).stream()
                        .map(feature -> new LikenessPageView.Weight(
                                "w." + feature.parameter(),
                                frame.text(feature.messageKey()),
                                frame.text(feature.messageKey() + ".hint"),
                                query.weight(feature)))
                        .toList(),
                !query.weights().isEmpty(),
                recorded,
                published.map(staff -> staffFrom(frame, staff)).orElse(null),
                own == null ? List.of() : new TownGaps(frame).ofComparison(own),
                own != null
                        ? null
                        : frame.text(
                                query.towns().isEmpty() ? "precedent.like.none.blank" : "precedent.like.none.unclear"),
                own == null
                        ? null
                        : new LikenessShowing(frame, likeness, precedents, own)
                                .result(likeness.rank(own, query.weights())),
                keep.box(
                        address,
                        "likeness",
                        frame.text(
                                "precedent.like.keep",
                                towns.towns().stream()
                                        .map(Municipality::name)
                                        .limit(3)
                                        .collect(Collectors.joining(frame.text("precedent.separator"))))));
    }

    /** Starts from the visitor's own town and ledger; answers where that came from, or null. */
    private @org.jspecify.annotations.Nullable String begin(Frame frame, MultiValueMap<String, String> asked) {
        Optional<Municipality> own = records.ownTown();
        own.ifPresent(town -> asked.set("towns", town.code().value()));
        Optional<OwnRecords.Found> found = own.flatMap(town -> records.find(List.of(town)));
        found.ifPresent(each -> each.sectors()
                .forEach(sector -> asked.add("sector", sector.name().toLowerCase(Locale.ROOT))));
        return found.map(each -> frame.text(
                        "precedent.recorded",
                        frame.format().fiscalYear(each.year()),
                        frame.text(each.weakest().messageKey())))
                .orElse(null);
    }

    /** Says which published number of engineers is used. */
    static String staffFrom(Frame frame, OwnRecords.PublishedStaff staff) {
        return frame.text(
                "precedent.staff.published",
                frame.format().numberText(staff.people()),
                (staff.sample() ? frame.text("evidence.sample") + " " : "") + staff.source());
    }

    static String townsText(TownsAsked towns) {
        return java.util.stream.Stream.of(
                        towns.towns().stream().map(Municipality::fullName),
                        towns.unclear().stream().map(TownsAsked.Unclear::word),
                        towns.unknown().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining("、"));
    }

    private LikenessPageView.Entry entry(
            Frame frame, LikenessQuery query, String name, String value, LikenessFeature feature) {
        String fault = query.faults().get(name);
        return new LikenessPageView.Entry(
                name,
                value,
                frame.text("precedent.like." + name),
                frame.text("precedent.like." + name + ".hint", likeness.countWith(feature)),
                fault == null ? null : frame.text(fault, value));
    }

    private LikenessPageView.Choice choice(Frame frame, String name, Answer answer, LikenessFeature feature) {
        return new LikenessPageView.Choice(
                name,
                frame.text("precedent.like." + name),
                frame.text("precedent.like." + name + ".hint", likeness.countWith(feature)),
                answer.parameter());
    }

    static List<Field.Option> sectorOptions(Frame frame) {
        return LikenessQuery.SECTORS.stream()
                .map(sector ->
                        new Field.Option(sector.name().toLowerCase(Locale.ROOT), frame.text(sector.messageKey())))
                .toList();
    }
}
