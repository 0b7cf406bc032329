package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;

/**
 * A first estimate as it stands in the address, so that it can be kept as a bookmark and passed on.
 *
 * @param town the town that asks
 * @param partners the others, none of them {@code town}
 * @param sectors may be empty while the visitor is still choosing
 */
record FirstQuery(
        LocalGovernmentCode town,
        List<LocalGovernmentCode> partners,
        Set<Sector> sectors,
        int years,
        boolean performanceSpecification,
        long seed) {

    static final long USUAL_SEED = 20251014;
    private static final int USUAL_YEARS = 3;

    FirstQuery {
        partners = List.copyOf(partners);
        sectors = Set.copyOf(sectors);
    }

    /** Reads the address; a malformed one is a fault the visitor can see. */
    static FirstQuery of(MultiValueMap<String, String> parameters) {
        LocalGovernmentCode town = code(parameters.getFirst("town"));
        List<LocalGovernmentCode> partners = new ArrayList<>();
        for (String text : parameters.getOrDefault("with", List.of())) {
            LocalGovernmentCode partner = code(text);
            if (!partner.equals(town) && !partners.contains(partner)) {
                partners.add(partner);
            }
        }
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        for (String text : parameters.getOrDefault("sector", List.of())) {
            sectors.add(FirstQuestion.SECTORS.stream()
                    .filter(sector -> sector.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(() -> Fault.badRequest("bundling.first.fault.sector", text)));
        }
        return new FirstQuery(
                town,
                partners,
                sectors,
                (int) number(parameters.getFirst("years"), USUAL_YEARS, 1, FirstQuestion.LONGEST_YEARS),
                !"no".equals(parameters.getFirst("performance")),
                number(parameters.getFirst("seed"), USUAL_SEED, 0, Long.MAX_VALUE));
    }

    /** The query part of an address, without the question mark. */
    String query() {
        var uri = UriComponentsBuilder.newInstance().queryParam("town", town.value());
        partners.forEach(partner -> uri.queryParam("with", partner.value()));
        FirstQuestion.SECTORS.stream()
                .filter(sectors::contains)
                .forEach(sector -> uri.queryParam("sector", sector.name().toLowerCase(Locale.ROOT)));
        uri.queryParam("years", years)
                .queryParam("performance", performanceSpecification ? "yes" : "no")
                .queryParam("seed", seed);
        return String.valueOf(uri.build().getQuery());
    }

    private static LocalGovernmentCode code(@org.jspecify.annotations.Nullable String text) {
        try {
            return LocalGovernmentCode.parse(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw Fault.badRequest("bundling.first.fault.code", text == null ? "" : text);
        }
    }

    private static long number(@org.jspecify.annotations.Nullable String text, long usual, long least, long most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            long value = Long.parseLong(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below: the address is at fault either way
        }
        throw Fault.badRequest("bundling.first.fault.number", text);
    }
}
