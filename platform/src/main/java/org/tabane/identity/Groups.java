package org.tabane.identity;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.jdbc.GroupStore;

/** The groups 「群」 the present tenant context may know: those of one's own organisation. */
@Service
@Transactional(readOnly = true)
public class Groups {

    private final GroupStore store;

    Groups(GroupStore store) {
        this.store = store;
    }

    /** Throws {@link org.springframework.dao.EmptyResultDataAccessException} (a 404 page) where it is not known here. */
    public InfrastructureGroup getGroup(GroupId id) {
        return store.getGroup(id);
    }

    /** Groups known here, by name; includes those one's organisation was asked to join. */
    public List<InfrastructureGroup> listGroups() {
        return store.listGroups();
    }

    /** The groups known here that this organisation belongs to today and has accepted, by name. */
    public List<InfrastructureGroup> findGroups(OrganisationId organisation) {
        return store.listGroupsOf(organisation);
    }
}
