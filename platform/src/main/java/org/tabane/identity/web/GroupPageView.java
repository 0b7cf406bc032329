package org.tabane.identity.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupMember;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * One group.
 *
 * @param leads whether the reader administers the lead
 * @param candidates governments that take part here and could be asked to join
 * @param link a one-time link to be handed over, shown this once
 */
public record GroupPageView(
        Frame frame,
        CurrentUser user,
        InfrastructureGroup group,
        boolean leads,
        List<Field.Option> candidates,
        Form form,
        @Nullable HandedLink link)
        implements View {

    public GroupPageView {
        candidates = List.copyOf(candidates);
    }

    public boolean isLead(GroupMember member) {
        return member.organisation().id().equals(group.lead());
    }

    public boolean isOwn(GroupMember member) {
        return member.organisation().id().equals(user.organisationId());
    }

    /** Whether the reader may record in a member's ledger: that member made them one of its own people. */
    public boolean mayRecordFor(GroupMember member) {
        return user.organisations().stream()
                .anyMatch(own -> own.id().equals(member.organisation().id()));
    }

    /** One's own part, where one may answer for it. */
    public Optional<GroupMember> own() {
        return user.role().mayAdminister()
                ? group.members().stream().filter(this::isOwn).findFirst()
                : Optional.empty();
    }

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
