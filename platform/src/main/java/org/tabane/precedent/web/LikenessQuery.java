package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tabane.precedent.Answer;
import org.tabane.precedent.LikenessFeature;
import org.tabane.shared.Sector;

/**
 * The search for like precedents as it stands in the address, so that it can be kept and passed on. What cannot be read is kept as typed and
 * named in {@code faults}.
 *
 * @param towns as typed: names or codes
 * @param faults message keys by field
 */
record LikenessQuery(
        String towns,
        String staff,
        Set<Sector> sectors,
        Answer snow,
        Answer coast,
        String road,
        Map<LikenessFeature, Integer> weights,
        Map<String, String> faults) {

    static final List<Sector> SECTORS =
            List.of(Sector.ROAD, Sector.SNOW, Sector.RIVER, Sector.PARK, Sector.BRIDGE, Sector.SEWER);

    private static final int LONGEST = 600;
    private static final BigDecimal MOST_STAFF = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_KM = BigDecimal.valueOf(1_000_000);

    static LikenessQuery of(MultiValueMap<String, String> parameters) {
        Map<String, String> faults = new java.util.LinkedHashMap<>();
        String staff = text(parameters, "staff");
        String road = text(parameters, "road");
        if (!staff.isEmpty()
                && number(staff, MOST_STAFF).filter(LikenessQuery::isWhole).isEmpty()) {
            faults.put("staff", "precedent.like.fault.staff");
        }
        if (!road.isEmpty()
                && number(road, MOST_KM).filter(km -> km.signum() > 0).isEmpty()) {
            faults.put("road", "precedent.like.fault.road");
        }
        return new LikenessQuery(
                text(parameters, "towns"),
                staff,
                sectors(parameters.getOrDefault("sector", List.of())),
                Answer.parse(text(parameters, "snow")),
                Answer.parse(text(parameters, "coast")),
                road,
                weights(parameters),
                faults);
    }

    static Set<Sector> sectors(List<String> texts) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        for (Sector sector : SECTORS) {
            if (texts.contains(sector.name().toLowerCase(Locale.ROOT))) {
                sectors.add(sector);
            }
        }
        return sectors;
    }

    private static Map<LikenessFeature, Integer> weights(MultiValueMap<String, String> parameters) {
        Map<LikenessFeature, Integer> weights = new EnumMap<>(LikenessFeature.class);
        for (LikenessFeature feature : LikenessFeature.values()) {
            String text = text(parameters, "w." + feature.parameter());
            if (text.matches("[012]") && Integer.parseInt(text) != feature.usualWeight()) {
                weights.put(feature, Integer.parseInt(text));
            }
        }
        return weights;
    }

    int weight(LikenessFeature feature) {
        return weights.getOrDefault(feature, feature.usualWeight());
    }

    @Nullable
    Integer technicalStaff() {
        return faults.containsKey("staff")
                ? null
                : number(staff, MOST_STAFF).map(BigDecimal::intValue).orElse(null);
    }

    @Nullable
    BigDecimal roadKm() {
        return faults.containsKey("road") ? null : number(road, MOST_KM).orElse(null);
    }

    /** The address that says the same, with the towns by code. */
    String url(String path, String codes) {
        StringBuilder url = new StringBuilder(path).append("?towns=").append(encoded(codes));
        add(url, "staff", staff);
        for (Sector sector : SECTORS) {
            if (sectors.contains(sector)) {
                add(url, "sector", sector.name().toLowerCase(Locale.ROOT));
            }
        }
        if (snow != Answer.UNKNOWN) {
            add(url, "snow", snow.parameter());
        }
        if (coast != Answer.UNKNOWN) {
            add(url, "coast", coast.parameter());
        }
        add(url, "road", road);
        weights.forEach((feature, weight) -> add(url, "w." + feature.parameter(), String.valueOf(weight)));
        return url.toString();
    }

    private static void add(StringBuilder url, String field, String text) {
        if (!text.isEmpty()) {
            url.append('&').append(field).append('=').append(encoded(text));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    /** What was typed under a name, without spaces around it and not too long. */
    static String text(MultiValueMap<String, String> parameters, String field) {
        String first = parameters.getFirst(field);
        String text = first == null ? "" : first.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A number as people write it, 0 to {@code most}: １，２３４ is 1234; empty for anything else. */
    static Optional<BigDecimal> number(String text, BigDecimal most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return number.compareTo(most) > 0 ? Optional.empty() : Optional.of(number);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
