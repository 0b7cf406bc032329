package org.tabane.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.Patience;
import org.tabane.TabaneApplication;
import org.tabane.jobs.TestKinds.Count;
import org.tabane.jobs.TestKinds.Counting;
import org.tabane.jobs.TestKinds.Sending;
import org.tabane.jobs.jdbc.JobStore;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Jobs on a real database: crash, cancel, and who may see what. */
@SpringBootTest(
        classes = TabaneApplication.class,
        properties = {"tabane.jobs.threads=2", "tabane.jobs.lease=4s", "tabane.jobs.poll=50ms"})
@Import(TestKinds.class)
class JobsStoreTest {

    private static final UUID KITAZAWA = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID HIGASHIHARA = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final TenantContext SATO =
            TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA, HIGASHIHARA), Set.of(KITAZAWA));
    private static final TenantContext TANAKA =
            TenantContext.of(UUID.randomUUID(), Set.of(HIGASHIHARA, KITAZAWA), Set.of(HIGASHIHARA));

    @Autowired
    private Jobs jobs;

    @Autowired
    private Counting counting;

    @Autowired
    private Sending sending;

    @Autowired
    private JobStore store;

    @Autowired
    private JobSignal signal;

    @Autowired
    private JobWorker own;

    @Autowired
    private ObjectProvider<JobKind<?>> kinds;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Test
    void aJobRunsInItsSubmittersContextAndLeavesItsResult() {
        JobId id = submit(10, "plain");
        JobSummary job = await(id, j -> j.state().ended());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.resultUrl()).isEqualTo("/help");
        assertThat(job.messageKey()).isEqualTo("jobs.counted");
        assertThat(job.messageArguments()).containsExactly(10, 10);
        assertThat(job.progress()).isEqualTo(new JobProgress(10, 10, "jobs.state.running"));
        assertThat(counting.contexts.get(id)).isEqualTo(SATO);
        assertThat(Tenancy.get(SATO, () -> jobs.listEvents(id)))
                .extracting(JobEvent::state)
                .containsExactly(JobState.QUEUED, JobState.RUNNING, JobState.SUCCEEDED);
    }

    @Test
    void aJobIsNotQueuedWhenItsSubmittersTransactionFails() {
        int before = Tenancy.get(SATO, () -> jobs.listJobs(1_000)).size();
        assertThatThrownBy(() -> Tenancy.run(
                        SATO,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            jobs.submit(counting, new Count(1, "plain"), KITAZAWA, "x");
                            throw new IllegalStateException("rolled back");
                        })))
                .hasMessage("rolled back");
        assertThat(Tenancy.get(SATO, () -> jobs.listJobs(1_000))).hasSize(before);
    }

    @Test
    void failuresAreSaidInWordsAndUnexpectedOnesKeepTheirDetailToTheLog() {
        JobSummary failed = await(submit(3, "fail"), j -> j.state().ended());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.messageKey()).isEqualTo("jobs.failed.crashed");
        JobSummary exploded = await(submit(3, "explode"), j -> j.state().ended());
        assertThat(exploded.messageKey()).isEqualTo("jobs.failed.unexpected");
        assertThat(exploded.messageArguments().toString()).doesNotContain("secret");
    }

    @Test
    void aRunningJobStopsWhenAskedAndKeepsWhatItCommitted() {
        JobId id = submit(5_000, "slow");
        await(id, j -> j.progress().done() > 2);
        assertThat(Tenancy.get(TANAKA, () -> jobs.cancel(id)))
                .as("a neighbour cannot")
                .isFalse();
        assertThat(Tenancy.get(SATO, () -> jobs.cancel(id))).isTrue();
        JobSummary job = await(id, j -> j.state().ended());
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(counting.counted.get(id)).isNotEmpty().hasSizeLessThan(5_000);
        assertThat(Tenancy.get(SATO, () -> jobs.cancel(id))).as("an ended job").isFalse();
    }

    @Test
    void aWorkerThatFallsSilentLosesItsJobAndNothingHappensTwice() {
        counting.thaw = new CountDownLatch(1);
        counting.afterThaw = null;
        counting.freezeAtThree.set(true);
        own.stop();
        JobWorker silent = silentWorker();
        silent.start();
        JobId id = submit(6, "plain");
        await(() -> counting.counted.getOrDefault(id, List.of()).size() == 2);
        own.start();
        JobSummary job = await(id, j -> j.state().ended());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.crashes()).isEqualTo(1);
        assertThat(counting.counted.get(id)).containsExactly(1, 2, 3, 4, 5, 6);
        // The silent one wakes up and tries to commit its third step: too late.
        counting.thaw.countDown();
        await(() -> counting.afterThaw != null);
        assertThat(counting.afterThaw).isInstanceOf(JobStopped.class);
        assertThat(counting.counted.get(id)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(find(id).state()).isEqualTo(JobState.SUCCEEDED);
        silent.stop();
    }

    @Test
    void workThatMayHaveActedOutsideIsNotRepeatedAfterACrash() {
        sending.hold = new CountDownLatch(1);
        own.stop();
        JobWorker silent = silentWorker();
        silent.start();
        JobId id = Tenancy.get(SATO, () -> jobs.submit(sending, new Count(1, ""), KITAZAWA, "お知らせ"));
        await(() -> sending.sent.contains(id));
        own.start();
        JobSummary job = await(id, j -> j.state().ended());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.messageKey()).isEqualTo("jobs.failed.interrupted");
        assertThat(sending.sent).containsOnlyOnce(id);
        sending.hold.countDown();
        silent.stop();
    }

    @Test
    void aShutdownGivesTheJobBackAndTheNextStartGoesOn() {
        counting.lingerAtThree.set(true);
        JobId id = submit(6, "plain");
        await(() -> counting.counted.getOrDefault(id, List.of()).size() == 2);
        own.stop();
        assertThat(find(id).state()).isEqualTo(JobState.QUEUED);
        own.start();
        JobSummary job = await(id, j -> j.state().ended());
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.crashes()).isZero();
        assertThat(counting.counted.get(id)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void jobsAreSeenByTheirOrganisationOnly() {
        JobId id = submit(1, "plain");
        await(id, j -> j.state().ended());
        assertThat(Tenancy.get(TANAKA, () -> jobs.findJob(id))).isEmpty();
        assertThat(Tenancy.get(TANAKA, () -> jobs.listJobs(1_000))).noneMatch(j -> j.id().equals(id));
        assertThat(Tenancy.get(TANAKA, () -> jobs.listEvents(id))).isEmpty();
        assertThat(Tenancy.get(TenantContext.nobody(), () -> jobs.findJob(id))).isEmpty();
        assertThatThrownBy(() -> Tenancy.get(TANAKA, () -> jobs.submit(counting, new Count(1, "plain"), KITAZAWA, "x")))
                .as("queueing for another organisation")
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> Tenancy.get(
                        TenantContext.nobody(), () -> jobs.submit(counting, new Count(1, "plain"), KITAZAWA, "x")))
                .hasMessageContaining("needs someone signed in");
    }

    @Test
    void rawSqlCannotWidenWhatAJobMayReach() {
        JobId id = submit(1, "plain");
        await(id, j -> j.state().ended());
        for (String attempt : List.of(
                "update jobs.job set writable = array['" + HIGASHIHARA + "'::uuid]",
                "update jobs.job set user_id = gen_random_uuid()",
                "update jobs.job set parameters = '{}'",
                "update jobs.job_event set state = 'failed'",
                "delete from jobs.job_event")) {
            assertThatThrownBy(() -> in(SATO, () -> database.sql(attempt).update()))
                    .as(attempt)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> in(
                        SATO,
                        () -> database.sql("""
                        insert into jobs.job (organisation_id, user_id, readable, writable, kind, subject, parameters)
                        values (:own, storage.current_user_id(), array[:other::uuid], array[:other::uuid], 'jobs.counting', 'x', '{}')""")
                                .param("own", KITAZAWA)
                                .param("other", HIGASHIHARA)
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThat(in(SATO, () -> database.sql("delete from jobs.job").update()))
                .isZero();
    }

    @Test
    void endedJobsAreForgottenAfterTheirTime() {
        JobId id = submit(1, "plain");
        await(id, j -> j.state().ended());
        in(TenantContext.ofSystem(), () -> store.forget(Duration.ofDays(1)));
        assertThat(find(id).state()).isEqualTo(JobState.SUCCEEDED);
        await(() -> in(TenantContext.ofSystem(), () -> store.forget(Duration.ZERO)) >= 0
                && Tenancy.get(SATO, () -> jobs.findJob(id)).isEmpty());
        assertThat(Tenancy.get(SATO, () -> jobs.listEvents(id))).isEmpty();
    }

    private <T> T in(TenantContext context, Supplier<T> work) {
        return Tenancy.get(context, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private JobId submit(int until, String mode) {
        return Tenancy.get(SATO, () -> jobs.submit(counting, new Count(until, mode), KITAZAWA, "数える"));
    }

    /** A worker of another process that takes a job and then sends no heartbeat, as after kill -9 or a cut cable. */
    private JobWorker silentWorker() {
        var settings = new JobSettings(1, Duration.ofHours(1), Duration.ofMillis(20), Duration.ofDays(90));
        return new JobWorker(store, signal, settings, kinds, transactions) {
            @Override
            void beat() {
                // silent
            }
        };
    }

    private JobSummary find(JobId id) {
        return Tenancy.get(SATO, () -> jobs.findJob(id)).orElseThrow();
    }

    private JobSummary await(JobId id, Predicate<JobSummary> condition) {
        await(() -> Tenancy.get(SATO, () -> jobs.findJob(id)).filter(condition).isPresent());
        return find(id);
    }

    private static void await(Supplier<Boolean> condition) {
        Patience.until("the job is as it should be", condition::get, there -> there);
    }
}
