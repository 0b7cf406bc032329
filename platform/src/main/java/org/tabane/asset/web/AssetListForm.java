package org.tabane.asset.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.AssetId;
import org.tabane.asset.AssetKind;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.AssetQuery.BuiltFilter;
import org.tabane.asset.AssetQuery.GradeFilter;
import org.tabane.asset.AssetQuery.Order;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * What a list is asked for, as it stands in its address. What is not understood counts as not asked for.
 *
 * @param of whose register: an organisation's id, {@code all}, or empty for one's own
 * @param built a decade such as 1960, {@code old} for those of fifty years and more, or {@code unknown}
 * @param after the place the page begins behind, as {@link #place} writes it
 * @param from number of the first row shown, from 1
 */
public record AssetListForm(
        String q,
        String of,
        String municipality,
        String sector,
        String kind,
        String grade,
        String built,
        String order,
        String after,
        int from) {

    static AssetListForm of(Map<String, String> given) {
        return new AssetListForm(
                given.getOrDefault("q", ""),
                given.getOrDefault("of", ""),
                given.getOrDefault("municipality", ""),
                given.getOrDefault("sector", ""),
                given.getOrDefault("kind", ""),
                given.getOrDefault("grade", ""),
                given.getOrDefault("built", ""),
                given.getOrDefault("order", ""),
                given.getOrDefault("after", ""),
                number(given.getOrDefault("from", "1")));
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    AssetQuery query(OrganisationId own, int fiscalYear, int limit) {
        return new AssetQuery(
                organisation(own),
                municipalityCode(),
                find(Sector.class, sector).orElse(null),
                find(AssetKind.class, kind).orElse(null),
                find(GradeFilter.class, grade).orElse(null),
                builtFilter(fiscalYear),
                q,
                inOrder(),
                position(),
                limit);
    }

    private @Nullable LocalGovernmentCode municipalityCode() {
        try {
            return municipality.isBlank() ? null : LocalGovernmentCode.parse(municipality);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }

    private @Nullable OrganisationId organisation(OrganisationId own) {
        if (of.equals("all")) {
            return null;
        }
        try {
            return of.isBlank() ? own : OrganisationId.parse(of);
        } catch (IllegalArgumentException notAnId) {
            return own;
        }
    }

    Order inOrder() {
        return find(Order.class, order).orElse(Order.NAME);
    }

    private @Nullable BuiltFilter builtFilter(int fiscalYear) {
        if (built.equals("unknown")) {
            return BuiltFilter.notKnown();
        }
        if (built.equals("old")) {
            return BuiltFilter.years(1600, fiscalYear - 50);
        }
        if (built.equals("before")) {
            return BuiltFilter.years(1600, 1949);
        }
        return built.matches("(?:19|20)\\d0")
                ? BuiltFilter.years(Integer.parseInt(built), Integer.parseInt(built) + 9)
                : null;
    }

    private AssetQuery.@Nullable Position position() {
        String[] parts = after.split("~", 3);
        try {
            return parts.length < 3
                    ? null
                    : new AssetQuery.Position(
                            parts[1],
                            inOrder() == Order.NAME ? parts[2] : String.valueOf(Integer.parseInt(parts[2])),
                            new AssetId(UUID.fromString(parts[0])));
        } catch (IllegalArgumentException notAPlace) {
            return null;
        }
    }

    /** How the place behind a row stands in an address. */
    static String place(AssetQuery.Position position) {
        return position.id() + "~" + position.sector() + "~" + position.key();
    }

    /** Whether anything narrows the list. */
    boolean narrowed() {
        return !(q + municipality + sector + kind + grade + built).isBlank();
    }

    /** The address of the same list with one thing different, from its beginning unless that is its place. */
    String url(String path, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("of", of);
        all.put("municipality", municipality);
        all.put("sector", sector);
        all.put("kind", kind);
        all.put("grade", grade);
        all.put("built", built);
        all.put("order", order);
        all.put(name, value);
        StringBuilder url = new StringBuilder(path);
        all.forEach((each, text) -> {
            if (!text.isBlank()) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(each)
                        .append('=')
                        .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
            }
        });
        return url.toString();
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
