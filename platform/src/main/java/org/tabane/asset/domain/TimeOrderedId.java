package org.tabane.asset.domain;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that sort by when they were made (UUID version 7, RFC 9562), so that what is recorded together lies together. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A new id made at this time, in milliseconds since 1970. */
    public static UUID at(long epochMillis) {
        long high = epochMillis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
