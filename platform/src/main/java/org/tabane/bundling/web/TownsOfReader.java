package org.tabane.bundling.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.identity.GroupMember;
import org.tabane.identity.Groups;
import org.tabane.shared.LocalGovernmentCode;

/** The municipality the reader acts for 「自分のまち」, and those in its groups, with which a page begins. Visitors have none. */
@Component
class TownsOfReader {

    private final CurrentUsers users;
    private final Groups groups;

    TownsOfReader(CurrentUsers users, Groups groups) {
        this.users = users;
        this.groups = groups;
    }

    /** Empty for visitors, prefectures and bodies that are no governments. */
    Optional<LocalGovernmentCode> own() {
        return users.find().flatMap(user -> user.activeOrganisation().code()).filter(code -> !code.isPrefecture());
    }

    /** One's own first, then the accepted members of one's groups. */
    SequencedSet<LocalGovernmentCode> withGroups() {
        SequencedSet<LocalGovernmentCode> towns = new LinkedHashSet<>();
        own().ifPresent(towns::add);
        users.find().map(CurrentUser::organisationId).stream()
                .flatMap(organisation -> groups.findGroups(organisation).stream())
                .flatMap(group -> group.acceptedMembers().stream())
                .map(GroupMember::organisation)
                .flatMap(organisation -> organisation.code().stream())
                .filter(code -> !code.isPrefecture())
                .forEach(towns::add);
        return towns;
    }
}
