package org.tabane.jobs;

import org.tabane.shell.Frame;

/**
 * A job as a box on a page of any module: {@code @template.jobs.JobBoxFragment(frame = frame, box = view.job())}, with {@code script =
 * "jobs.js"} on the layout. Live with scripts; without them the page reloads itself every few seconds.
 *
 * @param cancelAfterMillis how long until cancelling is offered; 0 from the start
 * @param reloads whether the page is loaded again when the job ends, because it then has more to show than the box
 */
public record JobBox(
        JobProgressPartialView progress,
        String url,
        boolean cancellable,
        long cancelAfterMillis,
        String cancelHint,
        boolean reloads) {

    /** Whoever waits longer than this may stop the job; the rule is the look's. */
    private static final long CANCEL_OFFERED_AFTER_MILLIS = 4_000;

    public static JobBox of(JobSummary job, Frame frame, boolean reloads) {
        return new JobBox(
                JobProgressPartialView.of(job, frame),
                job.id().url(),
                !job.state().ended() && !job.cancelRequested(),
                Math.max(0, CANCEL_OFFERED_AFTER_MILLIS - job.ageMillis()),
                frame.optionalText(job.kind() + ".cancel.hint").orElseGet(() -> frame.text("jobs.cancel.hint")),
                reloads);
    }
}
