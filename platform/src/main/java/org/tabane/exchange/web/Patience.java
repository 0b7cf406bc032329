package org.tabane.exchange.web;

import org.tabane.jobs.JobId;
import org.tabane.jobs.JobSummary;
import org.tabane.jobs.Jobs;

/** Small files are read while the person waits, so that they see the result and not a page about waiting. */
final class Patience {
    /** As long as nobody minds; after this the page itself shows how far the job is. */
    private static final long MILLIS = 1_500;

    private static final long LOOK = 25;

    private Patience() {}

    static void awaitEnd(Jobs jobs, JobId job) {
        long until = System.nanoTime() + MILLIS * 1_000_000;
        try {
            while (System.nanoTime() < until
                    && !jobs.findJob(job).map(JobSummary::state).orElseThrow().ended()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
