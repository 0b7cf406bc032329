package org.tabane.jobs.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.jobs.JobEvent;
import org.tabane.jobs.JobId;
import org.tabane.jobs.JobProgress;
import org.tabane.jobs.JobState;
import org.tabane.jobs.JobSummary;
import org.tabane.storage.TenantContext;
import tools.jackson.databind.json.JsonMapper;

/** The queue. Every method runs in a transaction of its caller, whose tenant context decides what it sees. */
@Repository
public class JobStore {

    private static final String SUMMARY = """
            select id, organisation_id, user_id, kind, subject, state, submitted_at, started_at, ended_at,
                   (extract(epoch from clock_timestamp() - submitted_at) * 1000)::bigint as age_millis,
                   cancel_requested_at is not null as cancel_requested, crashes, progress_done, progress_total, progress_key,
                   result_url, message_key, message_arguments::text as message_arguments
              from jobs.job
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    JobStore(JdbcClient database) {
        this.database = database;
    }

    /** A worker's hold on a job; the attempt tells it from earlier and later holds. */
    public record Hold(JobId id, String worker, int attempt) {}

    /** A job just taken up. */
    public record Claimed(
            Hold hold,
            String kind,
            String parameters,
            @Nullable String checkpoint,
            int crashes,
            TenantContext submitter,
            JobProgress progress) {}

    /** Whether the hold still stands, and whether someone wants the job to stop. */
    public record Beat(boolean kept, boolean cancelRequested) {}

    public JobId add(UUID organisation, TenantContext submitter, String kind, String subject, String parameters) {
        return database.sql("""
                        insert into jobs.job (organisation_id, user_id, readable, writable, shared, kind, subject, parameters)
                        values (:organisation, :user, :readable, :writable, :shared, :kind, :subject, :parameters::jsonb)
                        returning id""")
                .param("organisation", organisation)
                .param("user", submitter.userId())
                .param("readable", array(submitter.readable()))
                .param("writable", array(submitter.writable()))
                .param("shared", array(submitter.shared()))
                .param("kind", kind)
                .param("subject", subject)
                .param("parameters", parameters)
                .query((row, number) -> new JobId(row.getObject(1, UUID.class)))
                .single();
    }

    public Optional<JobSummary> findJob(JobId id) {
        return database.sql(SUMMARY + " where id = :id")
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .optional();
    }

    /** Newest first. */
    public List<JobSummary> listJobs(int limit) {
        return database.sql(SUMMARY + " order by submitted_at desc, id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> summary(row))
                .list();
    }

    /** Oldest first. */
    public List<JobEvent> listEvents(JobId id) {
        return database.sql("select state, attempt, occurred_at from jobs.job_event where job_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new JobEvent(
                        JobState.ofKey(row.getString("state")), row.getInt("attempt"), instant(row, "occurred_at")))
                .list();
    }

    /** Marks the job as to be stopped; one that nobody has taken up ends at once. False if it has ended or is not there. */
    public boolean requestCancel(JobId id) {
        return database.sql("""
                        update jobs.job
                           set cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()),
                               ended_at = case when state = 'queued' then clock_timestamp() end,
                               state = case when state = 'queued' then 'cancelled' else state end
                         where id = :id and state in ('queued', 'running')""").param("id", id.value()).update() == 1;
    }

    /** Takes up the oldest job that waits, or that its worker has not been heard of for longer than {@code lease}. */
    public Optional<Claimed> claim(String worker, Collection<String> kinds, Duration lease) {
        return database.sql("""
                        update jobs.job
                           set crashes = crashes + case when state = 'running' then 1 else 0 end,
                               state = 'running', worker = :worker, attempt = attempt + 1,
                               heartbeat_at = clock_timestamp(), started_at = coalesce(started_at, clock_timestamp())
                         where id = (select id from jobs.job
                                      where kind = any (:kinds)
                                        and (state = 'queued'
                                             or state = 'running'
                                                and heartbeat_at < clock_timestamp() - :lease * interval '1 millisecond')
                                      order by submitted_at
                                        for update skip locked
                                      limit 1)
                        returning id, attempt, kind, parameters::text as parameters, checkpoint::text as checkpoint, crashes,
                                  user_id, readable, writable, shared, progress_done, progress_total, progress_key""")
                .param("worker", worker)
                .param("kinds", kinds.toArray(String[]::new))
                .param("lease", lease.toMillis())
                .query((row, number) -> new Claimed(
                        new Hold(new JobId(row.getObject("id", UUID.class)), worker, row.getInt("attempt")),
                        row.getString("kind"),
                        row.getString("parameters"),
                        row.getString("checkpoint"),
                        row.getInt("crashes"),
                        submitter(row),
                        progress(row)))
                .optional();
    }

    /** Says that the worker lives and how far it is. */
    public Beat beat(Hold hold, JobProgress progress) {
        return database.sql("""
                        update jobs.job
                           set heartbeat_at = clock_timestamp(), progress_done = :done, progress_total = :total, progress_key = :key
                         where id = :id and worker = :worker and attempt = :attempt and state = 'running'
                        returning cancel_requested_at is not null""")
                .param("done", progress.done())
                .param("total", progress.total())
                .param("key", progress.messageKey())
                .param("id", hold.id().value())
                .param("worker", hold.worker())
                .param("attempt", hold.attempt())
                .query((row, number) -> new Beat(true, row.getBoolean(1)))
                .optional()
                .orElse(new Beat(false, false));
    }

    /** Remembers where to go on; false if the job is no longer this worker's. */
    public boolean saveCheckpoint(Hold hold, String checkpoint, JobProgress progress) {
        return database.sql("""
                        update jobs.job
                           set checkpoint = :checkpoint::jsonb, heartbeat_at = clock_timestamp(),
                               progress_done = :done, progress_total = :total, progress_key = :key
                         where id = :id and worker = :worker and attempt = :attempt and state = 'running'""")
                        .param("checkpoint", checkpoint)
                        .param("done", progress.done())
                        .param("total", progress.total())
                        .param("key", progress.messageKey())
                        .param("id", hold.id().value())
                        .param("worker", hold.worker())
                        .param("attempt", hold.attempt())
                        .update()
                == 1;
    }

    /** Ends the job; false if it is no longer this worker's. */
    public boolean end(
            Hold hold,
            JobState state,
            JobProgress progress,
            @Nullable String resultUrl,
            @Nullable String messageKey,
            List<Object> arguments) {
        return database.sql("""
                        update jobs.job
                           set state = :state, ended_at = clock_timestamp(), heartbeat_at = null, result_url = :url,
                               message_key = :message, message_arguments = :arguments::jsonb,
                               progress_done = :done, progress_total = :total, progress_key = :key
                         where id = :id and worker = :worker and attempt = :attempt and state = 'running'""")
                        .param("state", state.key())
                        .param("url", resultUrl)
                        .param("message", messageKey)
                        .param("arguments", json.writeValueAsString(arguments))
                        .param("done", progress.done())
                        .param("total", progress.total())
                        .param("key", progress.messageKey())
                        .param("id", hold.id().value())
                        .param("worker", hold.worker())
                        .param("attempt", hold.attempt())
                        .update()
                == 1;
    }

    /** Gives the job back to the queue, so that the next start goes on with it at once. */
    public void release(Hold hold) {
        database.sql("""
                        update jobs.job set state = 'queued', worker = null, heartbeat_at = null
                         where id = :id and worker = :worker and attempt = :attempt and state = 'running'""")
                .param("id", hold.id().value())
                .param("worker", hold.worker())
                .param("attempt", hold.attempt())
                .update();
    }

    /** Forgets jobs that ended longer ago than {@code age}; answers how many. */
    public int forget(Duration age) {
        return database.sql("delete from jobs.job where ended_at < clock_timestamp() - :age * interval '1 second'")
                .param("age", age.toSeconds())
                .update();
    }

    private JobSummary summary(ResultSet row) throws SQLException {
        return new JobSummary(
                new JobId(row.getObject("id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                JobState.ofKey(row.getString("state")),
                instant(row, "submitted_at"),
                findInstant(row, "started_at"),
                findInstant(row, "ended_at"),
                row.getLong("age_millis"),
                row.getBoolean("cancel_requested"),
                row.getInt("crashes"),
                progress(row),
                row.getString("result_url"),
                row.getString("message_key"),
                List.of(json.readValue(row.getString("message_arguments"), Object[].class)));
    }

    /** Jobs from before there was a difference share nothing of others. */
    private static TenantContext submitter(ResultSet row) throws SQLException {
        Set<UUID> readable = set(row, "readable");
        Set<UUID> shared = new HashSet<>(set(row, "shared"));
        shared.addAll(readable);
        return TenantContext.of(row.getObject("user_id", UUID.class), readable, set(row, "writable"), shared);
    }

    private static JobProgress progress(ResultSet row) throws SQLException {
        return new JobProgress(
                row.getLong("progress_done"), row.getLong("progress_total"), row.getString("progress_key"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static Set<UUID> set(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Set.copyOf(Arrays.asList((UUID[]) array.getArray()));
    }
}
