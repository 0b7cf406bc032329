package org.tabane.exchange;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;

/** Looks at an upload and keeps what was found. Changes nothing else, so a run that was cut off begins again. */
@Component
class CheckUpload implements JobKind<CheckUpload.Parameters> {
    record Parameters(UUID upload) {}

    private final ImportDesk desk;
    private final ImportKinds kinds;

    CheckUpload(ImportDesk desk, ImportKinds kinds) {
        this.desk = desk;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "exchange.check";
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
        if (upload.isOpen()) {
            context.progress(0, 0, "exchange.check.reading");
            Findings findings = desk.check(upload, kind, rows -> {
                context.progress(rows, 0, "exchange.check.reading");
                return true;
            });
            context.commit(true, () -> desk.keepFindings(upload, findings));
        }
        return JobResult.at(kind.url() + "/" + upload.id(), "exchange.check.done");
    }
}
