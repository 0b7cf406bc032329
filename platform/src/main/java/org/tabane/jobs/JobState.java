package org.tabane.jobs;

import java.util.Locale;

/** Where a job is. */
public enum JobState {
    /** Waits for a worker. */
    QUEUED,
    RUNNING,
    /** Ended with its result. */
    SUCCEEDED,
    /** Ended without a result, with the reason in words. */
    FAILED,
    /** Stopped because someone asked. */
    CANCELLED;

    /** True if nothing more will happen. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    /** Name in the database and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
