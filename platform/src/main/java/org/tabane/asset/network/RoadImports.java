package org.tabane.asset.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.network.jdbc.NetworkStore;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.UserId;
import org.tabane.jobs.Jobs;
import org.tabane.shared.LocalGovernmentCode;

/** Takes road files in and sends them on their way. */
@Service
public class RoadImports {

    private final NetworkStore store;
    private final RunRoadImport runRoadImport;
    private final Jobs jobs;

    RoadImports(NetworkStore store, RunRoadImport runRoadImport, Jobs jobs) {
        this.store = store;
        this.runRoadImport = runRoadImport;
        this.jobs = jobs;
    }

    /** What the importer says about a file; see {@link ImportRoads.Statement}. */
    public record Request(
            OrganisationId organisation,
            LocalGovernmentCode municipality,
            String fileName,
            String source,
            @Nullable LocalDate referenceDate,
            double snapMetres,
            Reading reading,
            boolean shared,
            UserId by) {}

    /** Keeps the file and submits its import; answers the address of the job's page. */
    @Transactional
    public String submit(Request request, byte[] content) {
        var upload = store.keepUpload(request.organisation.value(), content);
        return jobs.submit(
                        runRoadImport,
                        new RunRoadImport.Parameters(
                                upload,
                                request.organisation.value(),
                                request.municipality.value(),
                                request.fileName,
                                request.source,
                                request.referenceDate,
                                request.snapMetres,
                                request.reading.toString(),
                                request.shared,
                                request.by.value()),
                        request.organisation.value(),
                        request.fileName)
                .url();
    }
}
