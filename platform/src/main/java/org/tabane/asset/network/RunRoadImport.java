package org.tabane.asset.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.network.jdbc.NetworkStore;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;

/** The import of a road file in the background; leaves nothing behind until its end. */
@Component
public class RunRoadImport implements JobKind<RunRoadImport.Parameters> {

    private final NetworkStore store;
    private final ImportRoads importRoads;

    RunRoadImport(NetworkStore store, ImportRoads importRoads) {
        this.store = store;
        this.importRoads = importRoads;
    }

    /** What to import and what was said about it. */
    public record Parameters(
            UUID upload,
            UUID organisation,
            String municipality,
            String fileName,
            String source,
            @Nullable LocalDate referenceDate,
            double snapMetres,
            @Nullable String reading,
            boolean shared,
            @Nullable UUID by) {

        /** How the coordinates are meant; degrees where nothing was said. */
        Reading readAs() {
            return reading == null ? Reading.DEGREES : Reading.find(reading).orElse(Reading.DEGREES);
        }
    }

    /** The whole import is one step. */
    record Kept(boolean kept) {}

    @Override
    public String name() {
        return "asset.network.import";
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public Recovery recovery() {
        return Recovery.FROM_START;
    }

    @Override
    public JobResult run(Parameters parameters, JobContext context) {
        byte[] content = importRoads
                .findUpload(parameters.upload)
                .orElseThrow(() -> new JobFailure("asset.network.upload.gone", parameters.fileName));
        context.progress(1, 3, "asset.network.step.reading");
        try {
            ImportRoads.Prepared prepared = importRoads.prepare(
                    content,
                    new ImportRoads.Statement(
                            parameters.organisation,
                            new LocalGovernmentCode(parameters.municipality),
                            parameters.fileName,
                            parameters.source,
                            parameters.referenceDate,
                            Evidence.SURVEYED,
                            parameters.snapMetres,
                            parameters.readAs(),
                            parameters.shared,
                            parameters.by));
            context.progress(2, 3, "asset.network.step.keeping");
            UUID id = context.commit(new Kept(true), () -> {
                store.removeUpload(parameters.upload);
                return importRoads.keep(prepared);
            });
            context.progress(3, 3, "asset.network.step.keeping");
            return JobResult.at(
                    "/asset/network/" + id,
                    "asset.network.imported",
                    prepared.report().links());
        } catch (RoadFileUnreadable e) {
            throw new JobFailure(e.messageKey(), e.arguments());
        }
    }
}
