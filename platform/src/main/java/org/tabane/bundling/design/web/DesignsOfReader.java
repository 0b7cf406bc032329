package org.tabane.bundling.design.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.web.OpenDesigns;
import org.tabane.identity.CurrentUser;

/** A reader opens the designs of their own organisation and those shared with it. */
@Component
class DesignsOfReader implements OpenDesigns {

    private final DesignStore store;

    DesignsOfReader(DesignStore store) {
        this.store = store;
    }

    @Override
    public boolean mayOpen(CurrentUser user, UUID design) {
        return store.isThere(design, user.organisationId().value());
    }
}
