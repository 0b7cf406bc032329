package org.tabane.bundling.domain;

import org.tabane.shared.Sector;

/** The ids of {@code assumptions.yml} the rules refer to; {@code AssumptionBookTest} proves that each is there. */
public final class AssumptionIds {

    public static final String OUTSOURCED_PER_HEAD = "outsourced-per-head";
    public static final String ENGINEERS_PER_10000 = "engineers-per-10000";
    public static final String MAINTENANCE_SHARE = "maintenance-share";
    public static final String LABOUR_COST = "labour-cost";
    public static final String BEYOND_THE_CASES = "beyond-the-cases";
    public static final String DIRECT_RESPONSE = "direct-response";
    public static final String PROCUREMENT_PER_CONTRACT = "procurement-per-contract";
    public static final String PROCUREMENT_SAVED = "procurement-saved";
    public static final String TRAVEL_NEAR = "travel-near";
    public static final String TRAVEL_MIDDLE = "travel-middle";
    public static final String TRAVEL_FAR = "travel-far";
    public static final String SCALE_ELASTICITY = "scale-elasticity";
    public static final String PERFORMANCE_SPECIFICATION = "performance-specification";
    public static final String MULTI_YEAR_3 = "multi-year-3";
    public static final String MULTI_YEAR_5 = "multi-year-5";
    public static final String MANAGEMENT_AND_DESK = "management-and-desk";
    public static final String SET_UP = "set-up";

    /** The mean distance by road in km up to which joint rounds are near, and up to which they are of middle length. */
    public static final double NEAR_KILOMETRES = 15;

    public static final double MIDDLE_KILOMETRES = 30;

    private AssumptionIds() {}

    /** The share of one of the three sectors that have default values. */
    public static String sectorShare(Sector sector) {
        return switch (sector) {
            case ROAD -> "sector-share-road";
            case RIVER -> "sector-share-river";
            case PARK -> "sector-share-park";
            default -> throw new IllegalArgumentException("Sector (" + sector + ") has no default share.");
        };
    }

    /** The assumption for a contract of so many years, more than one. */
    public static String multiYear(int years) {
        return years > 3 ? MULTI_YEAR_5 : MULTI_YEAR_3;
    }

    /** The travel assumption for a mean distance by road in km, to the millimetre, so that the order of adding up does not matter. */
    public static String travel(double meanKilometres) {
        long millimetres = Math.round(meanKilometres * 1e6);
        if (millimetres <= NEAR_KILOMETRES * 1e6) {
            return TRAVEL_NEAR;
        }
        return millimetres <= MIDDLE_KILOMETRES * 1e6 ? TRAVEL_MIDDLE : TRAVEL_FAR;
    }
}
