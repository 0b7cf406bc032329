package org.tabane.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How background jobs are worked on.
 *
 * @param threads Jobs worked on at once by this process; 0 leaves them to other processes on the same database
 * @param lease Silence after which a worker is taken for dead and its job for free
 * @param poll Pause between two looks at an empty queue
 * @param retention How long ended jobs are kept
 */
@ConfigurationProperties("tabane.jobs")
record JobSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("90d") Duration retention) {

    JobSettings {
        if (threads < 0 || threads > 64) {
            throw new IllegalArgumentException("Job threads (" + threads + ") must be 0 to 64.");
        }
        if (lease.toMillis() < 100 || poll.toMillis() < 10) {
            throw new IllegalArgumentException(
                    "Job lease (" + lease + ") must be at least 100 ms and the poll (" + poll + ") at least 10 ms.");
        }
    }
}
