package org.tabane.bundling.design.domain;

/**
 * Groups whose members are so far apart 「移動の区分」.
 *
 * @param mostKilometres the greatest mean way in km
 * @param factor on outsourced amounts for joint rounds
 */
record TravelClass(double mostKilometres, double factor) {

    /** Mean ways are told apart to the millimetre. */
    private static final double MILLIMETRE = 1e-6;

    /** Whether a group whose mean way is so much or more may be of this class. */
    boolean mayHold(double leastKilometres) {
        return leastKilometres <= withinReach();
    }

    /** The greatest mean way, rounding included. */
    double withinReach() {
        return mostKilometres + MILLIMETRE;
    }
}
