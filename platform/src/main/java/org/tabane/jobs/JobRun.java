package org.tabane.jobs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.jobs.JobStopped.Reason;
import org.tabane.jobs.jdbc.JobStore;
import org.tabane.jobs.jdbc.JobStore.Hold;
import tools.jackson.databind.json.JsonMapper;

/** One worker's work on one job: what the job sees of us, and what the heartbeat sees of the job. */
final class JobRun implements JobContext {

    private final Hold hold;
    private final @Nullable String checkpoint;
    private final JobStore store;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final AtomicReference<JobProgress> progress;
    private final AtomicReference<@Nullable Reason> stop = new AtomicReference<>();

    JobRun(
            Hold hold,
            @Nullable String checkpoint,
            JobProgress progress,
            JobStore store,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.hold = hold;
        this.checkpoint = checkpoint;
        this.progress = new AtomicReference<>(progress);
        this.store = store;
        this.transactions = transactions;
        this.json = json;
    }

    Hold hold() {
        return hold;
    }

    JobProgress progress() {
        return progress.get();
    }

    /** The first reason stands. */
    void stop(Reason reason) {
        stop.compareAndSet(null, reason);
    }

    @Override
    public JobId id() {
        return hold.id();
    }

    @Override
    public <C> Optional<C> checkpoint(Class<C> type) {
        return Optional.ofNullable(checkpoint).map(text -> json.readValue(text, type));
    }

    @Override
    public void progress(long done, long total, String messageKey) {
        stopIfAsked();
        progress.set(new JobProgress(done, total, messageKey));
    }

    @Override
    public <T> T commit(Object newCheckpoint, Supplier<T> step) {
        stopIfAsked();
        String text = json.writeValueAsString(newCheckpoint);
        return transactions.execute(status -> {
            T answer = step.get();
            if (!store.saveCheckpoint(hold, text, progress.get())) {
                stop(Reason.LOST);
                throw new JobStopped(Reason.LOST);
            }
            return answer;
        });
    }

    @Override
    public boolean stopAsked() {
        return stop.get() != null;
    }

    @Override
    public void stopIfAsked() {
        Reason reason = stop.get();
        if (reason != null) {
            throw new JobStopped(reason);
        }
    }
}
