package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.region.Municipality;

/** A figure a cost may be shared by 「按分の指標」, in the order of the page. Population says which count it is. */
public enum SharingColumn {
    /** 均等割; every town counts 1. */
    EQUAL(SharingKey.EQUAL),
    /** 人口割 by the resident register of 1 January 2025. */
    REGISTER(new SharingKey("population_register")),
    /** 人口割 by the census of 2020. */
    CENSUS(new SharingKey("population_census")),
    AREA(SharingKey.AREA),
    LENGTH(SharingKey.LENGTH),
    FACILITIES(SharingKey.FACILITIES),
    USAGE(SharingKey.USAGE),
    FISCAL(SharingKey.FISCAL_SCALE);

    static final int CENSUS_YEAR = 2020;

    private final SharingKey key;

    SharingColumn(SharingKey key) {
        this.key = key;
    }

    static SharingColumn of(SharingKey key) {
        return Arrays.stream(values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Key (" + key + ") is no column of the page."));
    }

    /** Those with a figure for each town: all but the equal key. */
    public static List<SharingColumn> withFigures() {
        return Arrays.stream(values()).filter(column -> column != EQUAL).toList();
    }

    public SharingKey key() {
        return key;
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return "bundling.sharing.column." + parameter();
    }

    String unitKey() {
        return messageKey() + ".unit";
    }

    /** The published figure of a town; empty where none is known to us, or none can be relied on. */
    public Optional<BigDecimal> published(Municipality town) {
        return switch (this) {
            case REGISTER -> whole(town.population().registered());
            case CENSUS -> whole(town.population().projected(CENSUS_YEAR));
            case AREA -> Optional.of(town.areaKm2());
            case EQUAL, LENGTH, FACILITIES, USAGE, FISCAL -> Optional.empty();
        };
    }

    /** Whether there are published figures at all, so that nothing has to be typed as a rule. */
    boolean isPublished() {
        return switch (this) {
            case REGISTER, CENSUS, AREA -> true;
            case EQUAL, LENGTH, FACILITIES, USAGE, FISCAL -> false;
        };
    }

    private static Optional<BigDecimal> whole(OptionalInt people) {
        return people.isPresent() ? Optional.of(BigDecimal.valueOf(people.getAsInt())) : Optional.empty();
    }
}
