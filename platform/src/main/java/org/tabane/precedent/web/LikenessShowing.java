package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.precedent.Answer;
import org.tabane.precedent.Likeness;
import org.tabane.precedent.LikenessFeature;
import org.tabane.precedent.OwnSituation;
import org.tabane.precedent.Peer;
import org.tabane.precedent.Precedents;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;
import org.tabane.shell.Format;
import org.tabane.shell.Frame;

/** A comparison with the precedents in words. */
final class LikenessShowing {

    private static final int IN_FULL = 5;
    private static final double ALIKE = 0.5;

    private final Frame frame;
    private final Format format;
    private final PrecedentWords words;
    private final Likeness likeness;
    private final Precedents precedents;
    private final OwnSituation own;

    LikenessShowing(Frame frame, Likeness likeness, Precedents precedents, OwnSituation own) {
        this.frame = frame;
        this.format = frame.format();
        this.words = new PrecedentWords(frame);
        this.likeness = likeness;
        this.precedents = precedents;
        this.own = own;
    }

    LikenessPageView.Result result(List<Likeness.Compared> ranked) {
        List<LikenessPageView.Row> rows = new ArrayList<>();
        List<LikenessPageView.Detail> details = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Likeness.Compared compared = ranked.get(i);
            boolean inFull = details.size() < IN_FULL
                    && compared.unlikeness() != null
                    && compared.peer().isRecorded();
            rows.add(row(i + 1, compared, inFull));
            if (inFull) {
                details.add(detail(i + 1, compared));
            }
        }
        return new LikenessPageView.Result(
                ranked.stream().allMatch(compared -> compared.unlikeness() == null) ? nothing() : null,
                own.towns().stream().map(Municipality::fullName).collect(Collectors.joining("、")),
                ownFigures(),
                List.of(LikenessFeature.values()).stream()
                        .map(feature -> frame.text(feature.messageKey()))
                        .toList(),
                rows,
                details,
                likeness.listNotComparable().stream().map(words::shown).toList(),
                frame.text("precedent.like.source", words.source(precedents.presentation())),
                frame.text(
                        "precedent.like.asOf",
                        format.dateWithoutWeekday(precedents.presentation().date())),
                missing(ranked),
                frame.text("precedent.like.formula"));
    }

    /** Why none can be compared, and what to do. */
    private String nothing() {
        return frame.text(
                own.people().isPresent() ? "precedent.like.nothing.weights" : "precedent.like.nothing.people");
    }

    private List<String> ownFigures() {
        List<String> figures = new ArrayList<>();
        for (LikenessFeature feature : LikenessFeature.values()) {
            figures.add(frame.text("precedent.like.figure", frame.text(feature.messageKey()), ownValue(feature)));
        }
        return figures;
    }

    /** Which features lack how often, since a missing one is left out and not guessed. */
    private String missing(List<Likeness.Compared> ranked) {
        return List.of(LikenessFeature.values()).stream()
                .map(feature -> frame.text(
                        "precedent.like.missing",
                        frame.text(feature.messageKey()),
                        ranked.size() - likeness.countWith(feature),
                        ranked.size()))
                .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    private LikenessPageView.Row row(int rank, Likeness.Compared compared, boolean inFull) {
        return new LikenessPageView.Row(
                rank,
                words.text(compared.peer().name()),
                inFull ? "peer-" + compared.peer().id() : null,
                compared.peer().isRecorded(),
                compared.unlikeness(),
                frame.text("precedent.like.compared", compared.compared(), compared.compared() + compared.missing()),
                names(compared, Comparator.comparing(part -> -share(part)), 1),
                compared.parts().stream()
                        .map(part -> new LikenessPageView.Share(
                                frame.text(part.feature().messageKey()), part.share(), why(part)))
                        .toList());
    }

    private LikenessPageView.Detail detail(int rank, Likeness.Compared compared) {
        Peer peer = compared.peer();
        List<Likeness.Part> counted =
                compared.parts().stream().filter(part -> part.share() != null).toList();
        return new LikenessPageView.Detail(
                rank,
                words.shown(peer),
                compared.unlikeness(),
                compared.parts().stream().map(part -> line(peer, part)).toList(),
                features(counted.stream()
                        .filter(part -> number(part.difference()) < ALIKE)
                        .toList()),
                features(counted.stream()
                        .filter(part -> number(part.difference()) >= ALIKE)
                        .sorted(Comparator.comparing(part -> -share(part)))
                        .toList()));
    }

    private String features(List<Likeness.Part> parts) {
        return parts.isEmpty()
                ? frame.text("precedent.like.noFeature")
                : parts.stream()
                        .map(part -> frame.text(part.feature().messageKey()))
                        .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    private String names(Likeness.Compared compared, Comparator<Likeness.Part> order, int limit) {
        return compared.parts().stream()
                .filter(part -> part.share() != null && part.share() > 0)
                .sorted(order)
                .limit(limit)
                .map(part -> frame.text(part.feature().messageKey()))
                .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    private LikenessPageView.Line line(Peer peer, Likeness.Part part) {
        return new LikenessPageView.Line(
                frame.text(part.feature().messageKey()),
                ownValue(part.feature()),
                otherValue(peer, part.feature()),
                cite(peer, part.feature()),
                part.difference(),
                part.weight(),
                part.share(),
                why(part));
    }

    private String why(Likeness.Part part) {
        if (part.difference() == null) {
            if (!part.ownKnown()) {
                return frame.text(part.otherKnown() ? "precedent.like.why.own" : "precedent.like.why.both");
            }
            return frame.text("precedent.like.why.other");
        }
        return part.weight() == 0 ? frame.text("precedent.like.why.weight") : "";
    }

    private String ownValue(LikenessFeature feature) {
        return switch (feature) {
            case POPULATION ->
                own.people().isPresent()
                        ? people(own.people().getAsLong())
                        : frame.text(
                                "precedent.like.noPeople",
                                own.townsWithoutPeople().getFirst().name());
            case DENSITY ->
                own.people().isPresent()
                        ? density(own.people().getAsLong(), own.areaKm2())
                        : frame.text("precedent.like.unknown");
            case AREA -> area(own.areaKm2());
            case STAFF ->
                own.technicalStaff() == null
                        ? frame.text("precedent.like.unknown")
                        : frame.text("precedent.people", format.numberText(own.technicalStaff()));
            case SECTORS -> sectors(own.sectors());
            case SNOW -> answer(own.snow());
            case COAST -> sea(own.byTheSea());
            case ROAD -> own.roadKm() == null ? frame.text("precedent.like.unknown") : km(own.roadKm());
        };
    }

    private String otherValue(Peer peer, LikenessFeature feature) {
        String unknown = frame.text("precedent.like.unrecorded");
        return switch (feature) {
            case POPULATION ->
                peer.printedPeople() != null
                        ? frame.text("precedent.people.about", format.numberText(peer.printedPeople()))
                        : peer.people().map(this::people).orElse(unknown);
            case DENSITY ->
                peer.people().isPresent() && peer.areaKm2().isPresent()
                        ? density(peer.people().get(), peer.areaKm2().get())
                        : unknown;
            case AREA -> peer.areaKm2().map(this::area).orElse(unknown);
            case STAFF ->
                peer.technicalStaff() == null
                        ? unknown
                        : frame.text("precedent.people", format.numberText(peer.technicalStaff()));
            case SECTORS -> peer.sectors().isEmpty() ? unknown : sectors(peer.sectors());
            case SNOW ->
                peer.snowText() == null ? unknown : words.text(peer.snowText().value());
            case COAST -> peer.byTheSea() == Answer.UNKNOWN ? unknown : sea(peer.byTheSea());
            case ROAD ->
                peer.roadKm() == null || peer.roadWhat() == null
                        ? unknown
                        : frame.text("precedent.like.road.of", km(peer.roadKm().value()), words.text(peer.roadWhat()));
        };
    }

    private @Nullable Cite cite(Peer peer, LikenessFeature feature) {
        return switch (feature) {
            case POPULATION ->
                peer.printedPeople() != null ? words.cite(peer.what().source()) : register();
            case DENSITY, AREA -> register();
            case STAFF ->
                peer.technicalStaff() == null ? null : words.cite(peer.what().source());
            case SECTORS ->
                peer.sectors().isEmpty() ? null : words.cite(peer.what().source());
            case SNOW ->
                peer.snowText() == null ? null : words.cite(peer.snowText().source());
            case COAST ->
                peer.byTheSea() == Answer.UNKNOWN
                        ? null
                        : new Cite(
                                frame.text("precedent.like.boundaries"),
                                frame.text("precedent.source.statistics"),
                                null);
            case ROAD -> peer.roadKm() == null ? null : words.cite(peer.roadKm().source());
        };
    }

    private Cite register() {
        return new Cite(frame.text("precedent.like.register"), frame.text("precedent.source.statistics"), null);
    }

    private String people(long people) {
        return frame.text("precedent.people", format.numberText(people));
    }

    private String density(long people, BigDecimal areaKm2) {
        return frame.text(
                "precedent.like.density",
                format.numberText(BigDecimal.valueOf(people).divide(areaKm2, 1, RoundingMode.HALF_UP), 1));
    }

    private String area(BigDecimal areaKm2) {
        return frame.text("precedent.like.area", format.numberText(areaKm2, 1));
    }

    private String km(BigDecimal km) {
        return frame.text("precedent.like.km", format.numberText(km, 1));
    }

    private String answer(Answer answer) {
        return frame.text(answer.messageKey());
    }

    private String sea(Answer answer) {
        return frame.text("precedent.like.sea." + answer.parameter());
    }

    private String sectors(java.util.Set<Sector> sectors) {
        return sectors.isEmpty()
                ? frame.text("precedent.like.unknown")
                : LikenessQuery.SECTORS.stream()
                        .filter(sectors::contains)
                        .map(sector -> frame.text(sector.messageKey()))
                        .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    private static double share(Likeness.Part part) {
        return number(part.share());
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
