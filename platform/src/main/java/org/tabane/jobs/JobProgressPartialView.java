package org.tabane.jobs;

import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * How far a job is, in words and as a bar; the live part of its page.
 *
 * @param stateClass style of the state's mark
 * @param step what is being done, or {@code null}
 * @param counted 3,400 / 10,000, or {@code null} while unknown
 * @param share done of total, in percent; {@code null} while unknown
 * @param message the sentence about the end, or {@code null} before
 */
public record JobProgressPartialView(
        String stateClass,
        String state,
        @Nullable String step,
        @Nullable String counted,
        @Nullable Integer share,
        boolean ended,
        boolean failed,
        @Nullable String message,
        @Nullable String resultUrl,
        String resultText,
        String barLabel)
        implements View {

    public static JobProgressPartialView of(JobSummary job, Frame frame) {
        var progress = job.progress();
        boolean counts = progress.total() > 0;
        Integer share = counts ? (int) Math.min(100, progress.done() * 100 / progress.total()) : null;
        return new JobProgressPartialView(
                stateClass(job.state()),
                frame.text(stateKey(job)),
                progress.messageKey() == null || job.state() != JobState.RUNNING
                        ? null
                        : frame.text(progress.messageKey()),
                counts
                        ? frame.text("jobs.counted", number(progress.done()), number(progress.total()))
                        : progress.done() > 0 ? number(progress.done()) : null,
                share,
                job.state().ended(),
                job.state() == JobState.FAILED,
                job.messageKey() == null ? null : message(job, job.messageKey(), frame),
                job.resultUrl(),
                frame.text("jobs.result"),
                frame.text("jobs.bar"));
    }

    /** A kind of work may say in its own words what became of it when it was stopped. */
    private static String message(JobSummary job, String key, Frame frame) {
        return job.state() == JobState.CANCELLED
                ? frame.optionalText(job.kind() + ".cancelled").orElseGet(() -> frame.text(key))
                : frame.text(key, job.messageArguments().toArray());
    }

    static String stateKey(JobSummary job) {
        return job.cancelRequested() && job.state() == JobState.RUNNING
                ? "jobs.state.stopping"
                : "jobs.state." + job.state().key();
    }

    static String stateClass(JobState state) {
        return switch (state) {
            case QUEUED -> "st todo";
            case RUNNING -> "st doing";
            case SUCCEEDED -> "st done";
            case FAILED, CANCELLED -> "st back";
        };
    }

    private static String number(long value) {
        return org.tabane.shared.SignedNumber.write(java.math.BigDecimal.valueOf(value));
    }
}
