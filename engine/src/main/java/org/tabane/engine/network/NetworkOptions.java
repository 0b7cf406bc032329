package org.tabane.engine.network;

/**
 * How lines are joined into a graph.
 *
 * @param snapMetres ends nearer than this are one junction; 0 joins only what coincides. At most 50
 * @param snapToLines whether an end this near to the middle of another line becomes a junction on it
 * @param splitAtSharedPoints whether lines that share a point in their middle meet there; false for sections already split
 */
public record NetworkOptions(double snapMetres, boolean snapToLines, boolean splitAtSharedPoints) {

    public static final double MOST_SNAP_METRES = 50;

    public NetworkOptions {
        if (!(snapMetres >= 0 && snapMetres <= MOST_SNAP_METRES)) {
            throw new IllegalArgumentException(
                    "The snapping distance (" + snapMetres + " m) must be between 0 and " + MOST_SNAP_METRES + " m.");
        }
        if (snapToLines && snapMetres == 0) {
            throw new IllegalArgumentException("Snapping ends to lines needs a distance above 0 m.");
        }
    }

    /** For sources that name their points or share exact coordinates: no snapping. */
    public static NetworkOptions exact() {
        return new NetworkOptions(0, false, true);
    }

    /** For digitised registers: ends within the distance are joined, also to the middle of a line. */
    public static NetworkOptions snapping(double metres) {
        return new NetworkOptions(metres, metres > 0, true);
    }

    /** For sections already split at their junctions, such as the parts of a joint network. */
    public static NetworkOptions sections(double metres) {
        return new NetworkOptions(metres, false, false);
    }
}
