package org.tabane.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as those who may see it see it.
 *
 * @param subject what it works on, in the submitter's words
 * @param ageMillis milliseconds since it was submitted, by the database's clock
 * @param crashes how often a process died while working on it
 * @param resultUrl page of the result; {@code null} until it succeeded or if there is none
 * @param messageKey the sentence about the result or the failure; {@code null} until the end
 */
public record JobSummary(
        JobId id,
        UUID organisationId,
        UUID userId,
        String kind,
        String subject,
        JobState state,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long ageMillis,
        boolean cancelRequested,
        int crashes,
        JobProgress progress,
        @Nullable String resultUrl,
        @Nullable String messageKey,
        List<Object> messageArguments) {

    public JobSummary {
        messageArguments = List.copyOf(messageArguments);
    }
}
