package org.tabane.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.exchange.jdbc.UploadStore;
import org.tabane.jobs.JobId;
import org.tabane.jobs.Jobs;

/** Starts the jobs that look at uploads and import them. */
@Service
@Transactional
public class ImportJobs {
    private final Jobs jobs;
    private final UploadStore store;
    private final CheckUpload checkUpload;
    private final RunImport runImport;

    ImportJobs(Jobs jobs, UploadStore store, CheckUpload checkUpload, RunImport runImport) {
        this.jobs = jobs;
        this.store = store;
        this.checkUpload = checkUpload;
        this.runImport = runImport;
    }

    /** Has an upload looked at. */
    public JobId check(Upload upload) {
        JobId job = jobs.submit(
                checkUpload, new CheckUpload.Parameters(upload.id()), upload.organisationId(), upload.fileName());
        store.setJob(upload.id(), job);
        return job;
    }

    /** Has an open upload imported. */
    public JobId run(Upload upload, ImportChoice choice, @Nullable UUID person) {
        JobId job = jobs.submit(
                runImport,
                new RunImport.Parameters(upload.id(), choice, person),
                upload.organisationId(),
                upload.fileName());
        store.setJob(upload.id(), job);
        return job;
    }
}
