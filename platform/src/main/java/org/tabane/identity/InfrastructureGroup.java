package org.tabane.identity;

import java.util.List;

/**
 * Municipalities that look after their infrastructure together 「群」.
 *
 * @param lead the coordinating municipality 「幹事」
 * @param members in the order of their local government codes; includes the lead, and those who were asked and have not
 *     answered
 */
public record InfrastructureGroup(
        GroupId id, String name, OrganisationId lead, List<GroupMember> members, int version) {

    public InfrastructureGroup {
        members = List.copyOf(members);
    }

    /** Members that have accepted and belong to the group today. */
    public List<GroupMember> acceptedMembers() {
        return members.stream().filter(GroupMember::accepted).toList();
    }
}
