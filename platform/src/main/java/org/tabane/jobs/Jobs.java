package org.tabane.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tabane.jobs.jdbc.JobStore;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The background jobs of those who ask: their own organisations', nobody else's.
 *
 * <pre>{@code
 * JobId job = jobs.submit(importKind, new ImportParameters(fileId), organisation, "道路台帳.csv");
 * return new RedirectView(job.url());
 * }</pre>
 */
@Service
public class Jobs {

    private final JobStore store;
    private final JobSignal signal;
    private final JsonMapper json = JsonMapper.builder().build();

    Jobs(JobStore store, JobSignal signal) {
        this.store = store;
        this.signal = signal;
    }

    /**
     * Queues a job. It starts once the caller's transaction has committed, and runs with the caller's tenant context as it is now.
     *
     * @param organisation whose job it is: its members with write access see it and may cancel it
     * @param subject what it works on, in words people recognise, such as a file's name; no personal data
     * @throws IllegalStateException if nobody is signed in
     */
    @Transactional
    public <P> JobId submit(JobKind<P> kind, P parameters, UUID organisation, String subject) {
        TenantContext submitter = Tenancy.current();
        if (submitter.userId() == null) {
            throw new IllegalStateException("Job (" + kind.name() + ") needs someone signed in.");
        }
        JobId id = store.add(organisation, submitter, kind.name(), subject, json.writeValueAsString(parameters));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
        return id;
    }

    /** The job, if it exists and the caller may see it. */
    @Transactional(readOnly = true)
    public Optional<JobSummary> findJob(JobId id) {
        return store.findJob(id);
    }

    /** The newest jobs the caller may see. Range of the limit: 1 to 1,000. */
    @Transactional(readOnly = true)
    public List<JobSummary> listJobs(int limit) {
        return store.listJobs(Math.clamp(limit, 1, 1_000));
    }

    /** How the job came to its state, oldest first. */
    @Transactional(readOnly = true)
    public List<JobEvent> listEvents(JobId id) {
        return store.listEvents(id);
    }

    /**
     * Asks the job to stop. One that waits ends at once; one that runs stops at its next step, and keeps what it has committed.
     *
     * @return false if it has already ended or the caller may not see it
     */
    @Transactional
    public boolean cancel(JobId id) {
        return store.requestCancel(id);
    }
}
