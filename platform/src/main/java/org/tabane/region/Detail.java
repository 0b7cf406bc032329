package org.tabane.region;

/**
 * How finely boundaries are drawn. The tolerance is the size of detail that has gone.
 *
 * @see Boundaries
 */
public enum Detail {
    /** All of Japan on a page: about 1 km. */
    NATION(0.010),
    /** Several prefectures: about 300 m. */
    REGION(0.003),
    /** One prefecture or town: about 70 m. */
    TOWN(0.0007),
    /** As in the file. */
    FULL(0);

    private final double degrees;

    Detail(double degrees) {
        this.degrees = degrees;
    }

    /** Tolerance in degrees; 0 for none. */
    public double degrees() {
        return degrees;
    }
}
