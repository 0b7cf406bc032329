package org.tabane.bundling.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupMember;
import org.tabane.identity.Groups;
import org.tabane.identity.Organisation;

/** What the organisation is called that something shared belongs to. */
@Component
public class OwnerNames {

    private final Groups groups;

    OwnerNames(Groups groups) {
        this.groups = groups;
    }

    /** The name of one's own organisation or of another member of one's groups; empty for any other. */
    public String name(CurrentUser user, UUID organisation) {
        if (organisation.equals(user.organisationId().value())) {
            return user.activeOrganisation().name();
        }
        return groups.findGroups(user.organisationId()).stream()
                .flatMap(group -> group.members().stream())
                .map(GroupMember::organisation)
                .filter(member -> member.id().value().equals(organisation))
                .map(Organisation::name)
                .findFirst()
                .orElse("");
    }
}
