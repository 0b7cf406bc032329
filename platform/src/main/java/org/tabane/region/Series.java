package org.tabane.region;

/**
 * A published number per municipality and year, from which indicators are computed 「系列」.
 *
 * @param code stable name
 * @param layout the import that brings it
 */
public record Series(String code, Wording name, Wording unit, Wording publisher, String layout) {
    /** The series whose values come with Tabane. */
    public static final String POPULATION = "population";
}
