package org.tabane.engine.sharing;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key by which a common cost is split 「按分の指標」. The well-known ones are named here; any other name, as a column of the table of keys,
 * works as well. Immutable.
 */
public record SharingKey(String name) {

    /** Every member the same 「均等割・基本割」; needs no column. */
    public static final SharingKey EQUAL = new SharingKey("equal");

    /** 「人口割」, census or resident register as the agreement says. */
    public static final SharingKey POPULATION = new SharingKey("population");

    /** 「面積割」 */
    public static final SharingKey AREA = new SharingKey("area");

    /** 「道路延長割」 */
    public static final SharingKey LENGTH = new SharingKey("length");

    /** 「施設数割」, such as bridges or parks. */
    public static final SharingKey FACILITIES = new SharingKey("facilities");

    /** 「実績割」, such as last year's instructions, measured work or requests. */
    public static final SharingKey USAGE = new SharingKey("usage");

    /** 「財政割（標準財政規模）」 */
    public static final SharingKey FISCAL_SCALE = new SharingKey("fiscal_scale");

    /**
     * What a member's own places cost 「直接計上」, in yen. Usually booked to the member without sharing ({@link CommonCost#directYen}); as a weighted
     * key the cost is split in proportion to these amounts.
     */
    public static final SharingKey DIRECT = new SharingKey("direct");

    public SharingKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A sharing key needs a name.");
        }
    }

    public static Stream<SharingKey> wellKnown() {
        return Stream.of(EQUAL, POPULATION, AREA, LENGTH, FACILITIES, USAGE, FISCAL_SCALE, DIRECT);
    }

    /** The Japanese term of a well-known key. */
    public Optional<String> japanese() {
        return Optional.ofNullable(
                switch (name) {
                    case "equal" -> "均等割";
                    case "population" -> "人口割";
                    case "area" -> "面積割";
                    case "length" -> "道路延長割";
                    case "facilities" -> "施設数割";
                    case "usage" -> "実績割";
                    case "fiscal_scale" -> "財政割";
                    case "direct" -> "直接計上";
                    default -> null;
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
