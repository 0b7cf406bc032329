package org.tabane.jobs;

/** Thrown inside a job that was asked to stop; let it pass. What was committed stays, what was not is gone. */
public final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why the job stops. */
    public enum Reason {
        /** Someone asked for it. */
        CANCELLED,
        /** The platform is shutting down; the job goes on at the next start. */
        SHUTDOWN,
        /** Another worker has taken the job over, because this one was silent for too long. */
        LOST
    }

    private final Reason reason;

    JobStopped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
