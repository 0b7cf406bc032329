package org.tabane.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;

/**
 * Imports an upload: all rows, the conclusion and the end of the waiting in one transaction. A run that was cut off or stopped has saved
 * nothing and begins again; one that had already committed finds the conclusion and only says so.
 */
@Component
class RunImport implements JobKind<RunImport.Parameters> {
    record Parameters(
            UUID upload, ImportChoice choice, @Nullable UUID person) {}

    private final ImportDesk desk;
    private final ImportKinds kinds;

    RunImport(ImportDesk desk, ImportKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "exchange.import";
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
        Upload upload =
                desk.findUpload(parameters.upload()).orElseThrow(() -> new JobFailure("exchange.upload.notFound"));
        ImportKind<?> kind = kinds.find(upload.kind()).orElseThrow(() -> new JobFailure("exchange.upload.notFound"));
        int effective = upload.conclusion() == null
                ? context.commit(true, () -> run(upload, kind, parameters, context))
                : upload.conclusion().counts().effective();
        return JobResult.at(kind.url() + "/" + upload.id(), "exchange.import.done", effective);
    }

    private int run(Upload upload, ImportKind<?> kind, Parameters parameters, JobContext context) {
        int total = desk.findFindings(upload)
                .map(findings -> findings.counts().rows())
                .orElse(0);
        context.progress(0, total, "exchange.import.saving");
        try {
            ImportOutcome outcome = desk.run(upload, kind, parameters.choice(), parameters.person(), rows -> {
                context.progress(rows, total, "exchange.import.saving");
                return true;
            });
            if (!(outcome instanceof ImportOutcome.Imported)) {
                throw new JobFailure(
                        "exchange.import.refusedWhole",
                        outcome.preview().counts().faulty());
            }
            return outcome.preview().counts().effective();
        } catch (ImportRefused refused) {
            throw new JobFailure("exchange.import.unreadable", upload.fileName());
        }
    }
}
