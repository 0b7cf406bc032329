package org.tabane.jobs;

import java.util.Optional;
import java.util.UUID;

/** Which job. */
public record JobId(UUID value) {

    /** The id written so, or nothing if it is none. */
    public static Optional<JobId> parse(String text) {
        try {
            return Optional.of(new JobId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The page that shows this job. */
    public String url() {
        return "/jobs/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
