package org.tabane.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The organisations the present tenant context may know: one's own, the members of one's groups, and, for everyone signed
 * in, all municipalities and prefectures that take part. Names only; what they recorded is another matter.
 */
@Service
@Transactional(readOnly = true)
public class Organisations {

    private final OrganisationStore store;

    Organisations(OrganisationStore store) {
        this.store = store;
    }

    /** Throws {@link org.springframework.dao.EmptyResultDataAccessException} (a 404 page) where it is not known here. */
    public Organisation getOrganisation(OrganisationId id) {
        return store.getOrganisation(id);
    }

    /** The municipality or prefecture with this code, where it takes part. */
    public Optional<Organisation> findOrganisation(LocalGovernmentCode code) {
        return store.findOrganisation(code);
    }

    /** All that are known here: governments by code, then the others by name. */
    public List<Organisation> listOrganisations() {
        return store.listOrganisations();
    }

    /** Those whose ledger may be read in the present tenant context, one's own included, in the same order. */
    public List<Organisation> listSharing() {
        return store.listSharing();
    }

    /** The firms of a joint venture today, the representative first. */
    public List<Organisation> listFirms(OrganisationId jointVenture) {
        return store.listFirms(jointVenture);
    }
}
