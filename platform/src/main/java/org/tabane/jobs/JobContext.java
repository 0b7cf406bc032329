package org.tabane.jobs;

import java.util.Optional;
import java.util.function.Supplier;

/** What a running job may say and ask. Used by the job's own thread; {@link #stopAsked} from any. */
public interface JobContext {

    JobId id();

    /** What the last {@link #commit} of an earlier run left, if this run continues it. */
    <C> Optional<C> checkpoint(Class<C> type);

    /**
     * Tells those who wait how far the work is; cheap, may be called for every row.
     *
     * @throws JobStopped if the job must stop
     */
    void progress(long done, long total, String messageKey);

    /**
     * Does one step and remembers that it was done, in one transaction: after a crash the step has either happened and is in the
     * checkpoint, or has not happened. A worker that has lost the job to another cannot commit.
     *
     * @param checkpoint where to go on after this step; a record that survives JSON
     * @throws JobStopped if the job must stop; the step is then rolled back
     */
    <T> T commit(Object checkpoint, Supplier<T> step);

    /** As {@link #commit(Object, Supplier)}, for a step without an answer. */
    default void commit(Object checkpoint, Runnable step) {
        commit(checkpoint, () -> {
            step.run();
            return true;
        });
    }

    /** True once the job should stop; for engines that take a stop signal. */
    boolean stopAsked();

    /** @throws JobStopped if the job must stop */
    void stopIfAsked();
}
