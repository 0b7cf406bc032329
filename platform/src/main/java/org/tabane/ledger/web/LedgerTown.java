package org.tabane.ledger.web;

import org.tabane.identity.CurrentUser;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;

/** The municipality whose ledger a person sees, and in whose name they record. */
record LedgerTown(LocalGovernmentCode code, String name, Author author, boolean mayWrite) {
    /** Refuses, with a page that says so, people who act for a body without a ledger, such as a firm. */
    static LedgerTown of(CurrentUser user) {
        LocalGovernmentCode code = user.activeOrganisation().code().orElseThrow(() -> Fault.notFound("ledger.noTown"));
        return new LedgerTown(
                code,
                user.activeOrganisation().name(),
                new Author(user.organisationId().value(), user.userId().value()),
                user.role().mayWrite());
    }

    /** The same for someone about to record something. */
    static LedgerTown ofEditor(CurrentUser user) {
        return of(user.requireEditor());
    }
}
