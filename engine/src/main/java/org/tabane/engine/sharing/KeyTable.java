package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.engine.MemberId;

/**
 * The figures a cost is split by: one row to a member, one column to a key 「基礎数値表」. The order of the members is the order of the table
 * and settles ties. Units: each key's own. Range: no figure is negative; at least one member. Immutable.
 */
public record KeyTable(Map<MemberId, Map<SharingKey, BigDecimal>> rows) {

    public KeyTable {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A table of sharing keys needs at least one member.");
        }
        Map<MemberId, Map<SharingKey, BigDecimal>> copy = new LinkedHashMap<>();
        rows.forEach((member, figures) -> {
            figures.forEach((key, figure) -> {
                if (figure.signum() < 0) {
                    throw new IllegalArgumentException(
                            "Key '" + key + "' of " + member + " (" + figure + ") must not be negative.");
                }
            });
            copy.put(member, Collections.unmodifiableMap(new LinkedHashMap<>(figures)));
        });
        rows = Collections.unmodifiableMap(copy);
    }

    /** A table of members without figures, enough for the equal key. */
    public static KeyTable ofMembers(List<MemberId> members) {
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        members.forEach(member -> rows.put(member, Map.of()));
        return new KeyTable(rows);
    }

    public List<MemberId> members() {
        return List.copyOf(rows.keySet());
    }

    /** The member's figure; 1 for the equal key; empty when the table has none. */
    public Optional<BigDecimal> findFigure(MemberId member, SharingKey key) {
        if (key.equals(SharingKey.EQUAL)) {
            return rows.containsKey(member) ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return Optional.ofNullable(rows.getOrDefault(member, Map.of()).get(key));
    }

    /** Σ over the members; members without a figure count nothing. */
    public BigDecimal sum(SharingKey key) {
        return rows.keySet().stream()
                .map(member -> findFigure(member, key).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
