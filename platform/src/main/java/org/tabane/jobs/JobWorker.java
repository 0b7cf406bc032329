package org.tabane.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.jobs.JobKind.Recovery;
import org.tabane.jobs.JobStopped.Reason;
import org.tabane.jobs.jdbc.JobStore;
import org.tabane.jobs.jdbc.JobStore.Claimed;
import org.tabane.jobs.jdbc.JobStore.Hold;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes jobs from the queue and does them, a few at once, and says every second that it lives.
 *
 * <p>A worker that dies leaves its job running with a heartbeat that grows old; after the lease another worker takes it over with a
 * new attempt number. Everything a run writes is bound to its attempt, so that a worker that was only slow changes nothing more.
 */
@Component
@EnableConfigurationProperties(JobSettings.class)
class JobWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);
    private static final int MOST_CRASHES = 3;
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(10);

    private final JobStore store;
    private final JobSignal signal;
    private final JobSettings settings;
    private final Supplier<Map<String, JobKind<?>>> kinds;
    private final TransactionTemplate transactions;
    private final JsonMapper json = JsonMapper.builder().build();
    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable ScheduledExecutorService pulse;
    private volatile boolean running;

    JobWorker(
            JobStore store,
            JobSignal signal,
            JobSettings settings,
            ObjectProvider<JobKind<?>> kinds,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.signal = signal;
        this.settings = settings;
        this.kinds = () -> {
            Map<String, JobKind<?>> found = new HashMap<>();
            kinds.forEach(kind -> {
                if (found.put(kind.name(), kind) != null) {
                    throw new IllegalStateException("Job kind (" + kind.name() + ") is offered twice.");
                }
            });
            return found;
        };
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        Map<String, JobKind<?>> known = kinds.get();
        running = true;
        if (settings.threads() == 0) {
            return;
        }
        ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("job-pulse").factory());
        long every = Math.clamp(settings.lease().toMillis() / 10, 50, 1_000);
        heartbeat.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
        heartbeat.scheduleAtFixedRate(this::forget, 1, 24L * 60, TimeUnit.MINUTES);
        pulse = heartbeat;
        for (int i = 1; i <= settings.threads(); i++) {
            String name = process + "-" + i;
            threads.add(Thread.ofPlatform().name("job-" + i).start(() -> work(name, known)));
        }
    }

    @Override
    public void stop() {
        running = false;
        runs.forEach(run -> run.stop(Reason.SHUTDOWN));
        signal.raise();
        long deadline = System.nanoTime() + SHUTDOWN_PATIENCE.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
        if (pulse != null) {
            pulse.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(String worker, Map<String, JobKind<?>> known) {
        while (running) {
            long seen = signal.count();
            try {
                Optional<Claimed> claimed = asSystem(() -> store.claim(worker, known.keySet(), settings.lease()));
                if (claimed.isPresent()) {
                    doJob(
                            claimed.get(),
                            java.util.Objects.requireNonNull(
                                    known.get(claimed.get().kind())));
                } else {
                    signal.await(seen, settings.poll().toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.error("The job queue could not be worked on; trying again", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(Math.max(1_000, settings.poll().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <P> void doJob(Claimed claimed, JobKind<P> kind) {
        Recovery recovery = kind.recovery();
        Hold hold = claimed.hold();
        if (claimed.crashes() > 0 && recovery == Recovery.NEVER) {
            end(hold, JobState.FAILED, claimed.progress(), null, "jobs.failed.interrupted", List.of());
            return;
        }
        if (claimed.crashes() > MOST_CRASHES) {
            end(hold, JobState.FAILED, claimed.progress(), null, "jobs.failed.crashed", List.of(claimed.crashes()));
            return;
        }
        boolean goOn = recovery == Recovery.FROM_CHECKPOINT;
        JobRun run = new JobRun(
                hold,
                goOn ? claimed.checkpoint() : null,
                goOn ? claimed.progress() : JobProgress.NONE,
                store,
                transactions,
                json);
        runs.add(run);
        if (!running) {
            run.stop(Reason.SHUTDOWN);
        }
        try {
            P parameters = json.readValue(claimed.parameters(), kind.parameterType());
            JobResult result = Tenancy.call(claimed.submitter(), () -> kind.run(parameters, run));
            end(hold, JobState.SUCCEEDED, run.progress(), result.url(), result.messageKey(), result.arguments());
        } catch (JobStopped stopped) {
            switch (stopped.reason()) {
                case CANCELLED -> end(hold, JobState.CANCELLED, run.progress(), null, "jobs.cancelled", List.of());
                case SHUTDOWN ->
                    asSystem(() -> {
                        store.release(hold);
                        return true;
                    });
                case LOST -> log.warn("Job ({}) was taken over by another worker", hold.id());
            }
        } catch (JobFailure failure) {
            end(hold, JobState.FAILED, run.progress(), null, failure.messageKey(), failure.arguments());
        } catch (Throwable unexpected) {
            if (unexpected instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            log.error("Job ({}) of kind ({}) failed", hold.id(), claimed.kind(), unexpected);
            end(
                    hold,
                    JobState.FAILED,
                    run.progress(),
                    null,
                    "jobs.failed.unexpected",
                    List.of(hold.id().toString()));
        } finally {
            runs.remove(run);
        }
    }

    private void end(
            Hold hold,
            JobState state,
            JobProgress progress,
            @Nullable String url,
            String message,
            List<Object> arguments) {
        boolean ours = asSystem(() -> store.end(hold, state, progress, url, message, arguments));
        if (!ours) {
            log.warn("Job ({}) had been taken over by another worker when it ended", hold.id());
        }
    }

    /** Says of every run that it lives, and hears whether it should. */
    void beat() {
        for (JobRun run : runs) {
            try {
                JobStore.Beat beat = asSystem(() -> store.beat(run.hold(), run.progress()));
                if (!beat.kept()) {
                    run.stop(Reason.LOST);
                } else if (beat.cancelRequested()) {
                    run.stop(Reason.CANCELLED);
                }
            } catch (RuntimeException e) {
                log.warn("The heartbeat of job ({}) failed", run.id(), e);
            }
        }
    }

    private void forget() {
        try {
            int forgotten = asSystem(() -> store.forget(settings.retention()));
            if (forgotten > 0) {
                log.info(
                        "{} ended jobs older than {} days forgotten",
                        forgotten,
                        settings.retention().toDays());
            }
        } catch (RuntimeException e) {
            log.warn("Ended jobs could not be forgotten", e);
        }
    }

    private <T> T asSystem(Supplier<T> work) {
        return Tenancy.get(TenantContext.ofSystem(), () -> transactions.execute(status -> work.get()));
    }
}
