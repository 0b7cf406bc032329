package org.tabane.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.AccountStore.Colleague;

/** The people of one's own organisation, by name. Those of other organisations stay unknown. */
@Service
@Transactional(readOnly = true)
public class People {

    private final AccountStore accounts;

    People(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Display names by id; includes people whose membership ended. Empty for an organisation that is not one's own. */
    public Map<UserId, String> displayNames(OrganisationId organisation) {
        return accounts.listColleagues(organisation).stream()
                .collect(Collectors.toMap(Colleague::user, Colleague::displayName));
    }

    /** Ids of those who may act for the organisation now. */
    public List<UserId> listActive(OrganisationId organisation) {
        return accounts.listColleagues(organisation).stream()
                .filter(Colleague::active)
                .map(Colleague::user)
                .toList();
    }
}
