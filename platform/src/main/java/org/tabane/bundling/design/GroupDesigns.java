package org.tabane.bundling.design;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignLine;
import org.tabane.bundling.design.jdbc.DesignStore;

/** The designs those who ask may see, for other parts of the module. */
@Component
public class GroupDesigns {

    private final DesignStore store;

    GroupDesigns(DesignStore store) {
        this.store = store;
    }

    /** The organisation's designs, last changed first. */
    public List<DesignLine> listDesigns(UUID organisation) {
        return store.listDesigns(organisation, false);
    }

    /** The design, if it is there for this organisation. */
    public Optional<Design> findDesign(UUID id, UUID organisation) {
        return store.findDesign(id, organisation);
    }
}
