package org.tabane.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done amount done, in a unit of the job's own
 * @param total the whole amount; 0 while unknown
 * @param messageKey what is being done, or {@code null}
 */
public record JobProgress(long done, long total, @Nullable String messageKey) {

    public static final JobProgress NONE = new JobProgress(0, 0, null);

    public JobProgress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("Progress (" + done + " of " + total + ") must not be negative.");
        }
    }
}
