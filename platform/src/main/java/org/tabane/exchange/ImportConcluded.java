package org.tabane.exchange;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Recorded;

/** A file was imported; for the audit trail. */
record ImportConcluded(
        UUID organisation,
        UUID upload,
        Map<String, String> detail,
        @Nullable UUID actor) implements Recorded {
    @Override
    public String action() {
        return "exchange.imported";
    }

    @Override
    public String subjectType() {
        return "upload";
    }

    @Override
    public String subjectId() {
        return upload.toString();
    }
}
