package org.tabane.jobs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Kinds of work for the tests. */
@TestConfiguration(proxyBeanMethods = false)
class TestKinds {

    record Count(int until, String mode) {}

    record Reached(int number) {}

    /** Counts, one committed step at a time; what it counted is its visible effect. */
    static final class Counting implements JobKind<Count> {

        /** Committed steps per job, as a table of the module would show them. */
        final Map<JobId, List<Integer>> counted = new ConcurrentHashMap<>();

        final Map<JobId, TenantContext> contexts = new ConcurrentHashMap<>();
        /** Before its third step a job waits for the thaw, whatever is asked of it. */
        final AtomicBoolean freezeAtThree = new AtomicBoolean();

        /** Before its third step a job waits until it is asked to stop. */
        final AtomicBoolean lingerAtThree = new AtomicBoolean();

        volatile CountDownLatch thaw = new CountDownLatch(1);
        volatile @Nullable RuntimeException afterThaw;

        @Override
        public String name() {
            return "jobs.counting";
        }

        @Override
        public Class<Count> parameterType() {
            return Count.class;
        }

        @Override
        public JobResult run(Count parameters, JobContext context) throws Exception {
            contexts.put(context.id(), Tenancy.current());
            int from = context.checkpoint(Reached.class).map(Reached::number).orElse(0);
            for (int number = from + 1; number <= parameters.until(); number++) {
                context.progress(number - 1, parameters.until(), "jobs.state.running");
                switch (parameters.mode()) {
                    case "fail" -> throw new JobFailure("jobs.failed.crashed", number);
                    case "explode" -> throw new IllegalStateException("secret detail");
                    case "slow" -> Thread.sleep(20);
                    default -> {}
                }
                if (number == 3 && lingerAtThree.compareAndSet(true, false)) {
                    while (!context.stopAsked()) {
                        Thread.sleep(20);
                    }
                }
                if (number == 3 && freezeAtThree.compareAndSet(true, false)) {
                    thaw.await();
                    try {
                        commit(context, number);
                    } catch (RuntimeException e) {
                        afterThaw = e;
                        throw e;
                    }
                } else {
                    commit(context, number);
                }
            }
            context.progress(parameters.until(), parameters.until(), "jobs.state.running");
            return JobResult.at("/help", "jobs.counted", parameters.until(), parameters.until());
        }

        private void commit(JobContext context, int number) {
            context.commit(new Reached(number), () -> {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        counted.computeIfAbsent(context.id(), id -> new CopyOnWriteArrayList<>())
                                .add(number);
                    }
                });
            });
        }
    }

    /** Acts on the world outside, so it is never run twice. */
    static final class Sending implements JobKind<Count> {

        volatile CountDownLatch hold = new CountDownLatch(1);
        final List<JobId> sent = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "jobs.sending";
        }

        @Override
        public Class<Count> parameterType() {
            return Count.class;
        }

        @Override
        public Recovery recovery() {
            return Recovery.NEVER;
        }

        @Override
        public JobResult run(Count parameters, JobContext context) throws Exception {
            sent.add(context.id());
            hold.await();
            return JobResult.said("jobs.state.succeeded");
        }
    }

    @Bean
    Counting counting() {
        return new Counting();
    }

    @Bean
    Sending sending() {
        return new Sending();
    }
}
