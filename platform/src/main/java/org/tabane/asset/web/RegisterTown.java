package org.tabane.asset.web;

import org.tabane.asset.NoRegister;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.LocalGovernmentCode;

/** The municipality or prefecture whose register a person works in, and in whose name they record. */
record RegisterTown(OrganisationId id, LocalGovernmentCode code, String name, Author author, boolean mayWrite) {
    /** Refuses, with a page that says so, people who act for a body without a register, such as a firm. */
    static RegisterTown of(CurrentUser user) {
        LocalGovernmentCode code = user.activeOrganisation().code().orElseThrow(NoRegister::new);
        return new RegisterTown(
                user.organisationId(),
                code,
                user.activeOrganisation().name(),
                new Author(user.organisationId().value(), user.userId().value()),
                user.role().mayWrite());
    }

    /** The same for someone about to record something. */
    static RegisterTown ofEditor(CurrentUser user) {
        RegisterTown town = of(user);
        user.requireEditor();
        return town;
    }
}
