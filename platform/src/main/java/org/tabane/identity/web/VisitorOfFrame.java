package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.shell.Frame;
import org.tabane.shell.FrameVisitor;
import org.tabane.shell.Frames;
import org.tabane.shell.Link;
import org.tabane.shell.Visitor;

/** Tells the frame who is looking: organisation, department and name, and the group's name beside the brand. */
@Component
class VisitorOfFrame implements FrameVisitor {

    private final ObjectProvider<Frames> frames;

    VisitorOfFrame(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    @Override
    public Visitor visitor(HttpServletRequest request) {
        if (!(request.getAttribute(CurrentUsers.ATTRIBUTE) instanceof CurrentUser user)) {
            return Visitor.anonymous("/sign-in");
        }
        Frame frame = frames.getObject().of(request);
        String organisation = user.activeOrganisation().name();
        return new Visitor(
                true,
                user.displayName(),
                user.department() == null ? organisation : organisation + " " + user.department(),
                user.group().map(CurrentUser.GroupName::name).orElse(organisation),
                user.group()
                        .map(group -> frame.text("identity.group.members", group.members()))
                        .orElse(null),
                links(frame, user),
                "/sign-in",
                "/sign-out",
                user.organisationId().toString());
    }

    private static List<Link> links(Frame frame, CurrentUser user) {
        var links = new ArrayList<Link>();
        links.add(new Link(frame.text("identity.account.title"), "/identity/account"));
        links.add(new Link(frame.text("identity.group.title"), "/identity/groups"));
        if (user.role().mayAdminister()) {
            links.add(new Link(frame.text("identity.people.title"), "/identity/people"));
            links.add(new Link(frame.text("identity.organisation.title"), "/identity/organisation"));
            links.add(new Link(frame.text("identity.audit"), "/audit"));
        }
        return links;
    }
}
