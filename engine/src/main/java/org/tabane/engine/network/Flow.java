package org.tabane.engine.network;

/** Which way a road may be driven 「通行方向」, seen along its line. */
public enum Flow {
    BOTH_WAYS,
    /** One way, in the order of the line's points. */
    ALONG,
    /** One way, against the order of the line's points. */
    AGAINST;

    /** Whether it may be driven from the first point to the last. */
    public boolean allowsAlong() {
        return this != AGAINST;
    }

    /** Whether it may be driven from the last point to the first. */
    public boolean allowsAgainst() {
        return this != ALONG;
    }

    public boolean isOneWay() {
        return this != BOTH_WAYS;
    }

    /** The same road seen from its other end. */
    public Flow reversed() {
        return switch (this) {
            case BOTH_WAYS -> BOTH_WAYS;
            case ALONG -> AGAINST;
            case AGAINST -> ALONG;
        };
    }
}
