package org.tabane.jobs;

/**
 * One kind of background work, offered as a bean by the module that knows it.
 *
 * <p>Names in messages: {@code <name>.job} is what people call this kind of work. Thread-safety: several jobs of a kind may run at once,
 * so the bean keeps no state of a run.
 *
 * @param <P> its parameters, a record that survives being written as JSON and read back, also by a newer version of the program
 */
public interface JobKind<P> {

    /** Stable name, beginning with the module's: {@code exchange.import}. Stored; never renamed. */
    String name();

    Class<P> parameterType();

    /** What to do when the process died while a job of this kind was running. */
    default Recovery recovery() {
        return Recovery.FROM_CHECKPOINT;
    }

    /**
     * Does the work, in the tenant context of whoever submitted it.
     *
     * <p>Call {@link JobContext#progress} or {@link JobContext#stopIfAsked} at least every second or so; write what must happen once
     * through {@link JobContext#commit}. Throw {@link JobFailure} for a failure people can do something about; any other exception is
     * logged and shown as unexpected.
     */
    JobResult run(P parameters, JobContext context) throws Exception;

    /** What becomes of a job whose process died. */
    enum Recovery {
        /** Run again; {@link JobContext#checkpoint} gives what was committed last. */
        FROM_CHECKPOINT,
        /** Run again from the start, without a checkpoint: for work that leaves nothing behind until its end. */
        FROM_START,
        /** Do not run again: for work that may have acted on the world outside. */
        NEVER
    }
}
