package org.tabane.precedent;

import java.util.Locale;

/** In what a town and a precedent are compared. Only what the recorded facts give; the weights are ours and may be changed. */
public enum LikenessFeature {
    /** 「人口」 People of the whole municipality. */
    POPULATION(1),
    /** 「人口密度」 People per km²; says town or country. */
    DENSITY(1),
    /** 「面積」 Not counted at first: area is population divided by density, and would count both twice. */
    AREA(0),
    /** 「技術系の職員」 Engineers. */
    STAFF(1),
    /** 「分野」 Sectors thought of and sectors in the contract. */
    SECTORS(1),
    /** 「雪」 Whether there is snow to clear. */
    SNOW(1),
    /** 「海」 Whether it lies by the sea, as the boundaries say. */
    COAST(1),
    /** 「道路の延長」 Length of road looked after. */
    ROAD(1);

    private final int usualWeight;

    LikenessFeature(int usualWeight) {
        this.usualWeight = usualWeight;
    }

    /** 0 left out, 1 counted, 2 counted double. Assumption: all alike but for {@link #AREA}. */
    public int usualWeight() {
        return usualWeight;
    }

    /** The word an address uses, such as {@code population}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name, such as {@code precedent.feature.population}. */
    public String messageKey() {
        return "precedent.feature." + parameter();
    }
}
