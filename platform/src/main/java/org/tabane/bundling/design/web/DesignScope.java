package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.NeighbourKind;
import org.tabane.region.TownAtDistance;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;

/** Which towns a design is about, as somebody chose it 「対象の範囲」. */
@Component
class DesignScope {

    static final int MOST_STEPS = 4;
    static final int MOST_KM = 150;

    /** How the towns are chosen. */
    enum Kind {
        /** All of the town's prefecture. */
        PREFECTURE,
        /** Those reached over so many borders, other prefectures included. */
        STEPS,
        /** Those within so many kilometres by road. */
        KM,
        /** Those ticked before, in the first estimate. */
        CHOSEN;

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The choice.
     *
     * @param town that asks
     * @param with ticked before
     */
    record Choice(LocalGovernmentCode town, Kind kind, int steps, int kilometres, List<LocalGovernmentCode> with) {}

    private final Municipalities municipalities;

    DesignScope(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    Municipality town(String code) {
        return find(code);
    }

    Choice read(MultiValueMap<String, String> typed) {
        Municipality town = find(typed.getFirst("town"));
        List<LocalGovernmentCode> with = typed.getOrDefault("with", List.of()).stream()
                .map(code -> find(code).code())
                .filter(code -> !code.equals(town.code()))
                .distinct()
                .toList();
        String scope = typed.getFirst("scope");
        Kind kind = with.isEmpty() ? Kind.PREFECTURE : Kind.CHOSEN;
        for (Kind each : Kind.values()) {
            if (each.value().equals(scope) && (each != Kind.CHOSEN || !with.isEmpty())) {
                kind = each;
            }
        }
        return new Choice(
                town.code(),
                kind,
                Math.clamp(number(typed.getFirst("steps"), 2), 1, MOST_STEPS),
                Math.clamp(number(typed.getFirst("km"), 50), 1, MOST_KM),
                with);
    }

    /** Whether the number the choice goes by was typed as it counts, not out of its range or something else than a number. */
    boolean isAsTyped(MultiValueMap<String, String> typed, Choice choice) {
        return switch (choice.kind()) {
            case PREFECTURE, CHOSEN -> true;
            case STEPS -> !typed.containsKey("steps") || number(typed.getFirst("steps"), -1) == choice.steps();
            case KM -> !typed.containsKey("km") || number(typed.getFirst("km"), -1) == choice.kilometres();
        };
    }

    /** The towns of a choice by code, the one that asks among them. */
    List<Municipality> towns(Choice choice) {
        Set<LocalGovernmentCode> codes = new LinkedHashSet<>(Set.of(choice.town()));
        switch (choice.kind()) {
            case PREFECTURE ->
                municipalities.listMunicipalities(choice.town().prefecture()).forEach(town -> codes.add(town.code()));
            case STEPS -> codes.addAll(withinSteps(choice));
            case KM ->
                municipalities.findNearest(choice.town(), Integer.MAX_VALUE).stream()
                        .map(TownAtDistance::municipality)
                        .filter(town -> municipalities
                                        .estimateTravelDistance(choice.town(), town.code())
                                        .roadKm()
                                        .mode()
                                        .doubleValue()
                                <= choice.kilometres())
                        .forEach(town -> codes.add(town.code()));
            case CHOSEN -> codes.addAll(choice.with());
        }
        return codes.stream().sorted().map(municipalities::getMunicipality).toList();
    }

    private Set<LocalGovernmentCode> withinSteps(Choice choice) {
        Set<LocalGovernmentCode> reached = new LinkedHashSet<>(Set.of(choice.town()));
        List<LocalGovernmentCode> edge = List.of(choice.town());
        for (int step = 0; step < choice.steps(); step++) {
            List<LocalGovernmentCode> next = new ArrayList<>();
            for (LocalGovernmentCode town : edge) {
                for (Neighbour neighbour : municipalities.findNeighbours(town)) {
                    LocalGovernmentCode code = neighbour.municipality().code();
                    if (neighbour.kind() != NeighbourKind.NEAREST && reached.add(code)) {
                        next.add(code);
                    }
                }
            }
            edge = next;
        }
        return reached;
    }

    private Municipality find(@org.jspecify.annotations.Nullable String text) {
        String code = text == null ? "" : text;
        try {
            return municipalities
                    .findMunicipality(LocalGovernmentCode.parse(code))
                    .orElseThrow(() -> Fault.notFound("bundling.design.fault.town", code));
        } catch (IllegalArgumentException malformed) {
            throw Fault.notFound("bundling.design.fault.town", code);
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String text, int usual) {
        try {
            return text == null ? usual : Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return usual;
        }
    }
}
