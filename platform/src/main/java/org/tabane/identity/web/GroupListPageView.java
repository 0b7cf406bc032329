package org.tabane.identity.web;

import java.util.List;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The groups one's organisation belongs to or was asked to join. */
public record GroupListPageView(Frame frame, CurrentUser user, List<InfrastructureGroup> groups, Form form)
        implements View {

    public GroupListPageView {
        groups = List.copyOf(groups);
    }

    /** Governments form groups; firms and others do not. */
    public boolean mayCreate() {
        return user.role().mayAdminister() && user.activeOrganisation().kind().isGovernment();
    }

    /** Name of the coordinating municipality. */
    public String lead(InfrastructureGroup group) {
        return group.members().stream()
                .filter(member -> member.organisation().id().equals(group.lead()))
                .map(member -> member.organisation().name())
                .findFirst()
                .orElse("");
    }

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
