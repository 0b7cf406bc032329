package org.tabane.precedent.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.precedent.KeptAnswer;
import org.tabane.precedent.jdbc.KeptAnswerStore;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Keeping answers for one's organisation; nothing is kept of visitors who are not signed in. */
@Controller
class KeptController {

    static final String URL = "/precedent/kept";

    private final KeptAnswerStore store;
    private final Clock clock;

    KeptController(KeptAnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping(URL)
    View list(Frame frame, CurrentUser user) {
        List<KeptPageView.Row> rows = store.listKept(user.organisationId().value()).stream()
                .map(kept -> new KeptPageView.Row(
                        kept.id().toString(),
                        frame.text("precedent.kept.subject." + kept.subject()),
                        kept.name(),
                        kept.address(),
                        frame.format()
                                .date(kept.createdAt()
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate()),
                        kept.createdByName()))
                .toList();
        return new KeptPageView(
                frame, user.activeOrganisation().name(), rows, user.role().mayWrite());
    }

    @PostMapping(URL)
    RedirectView keep(
            CurrentUser user,
            Flash flash,
            @RequestParam String subject,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String address) {
        user.requireEditor();
        if (!KeptAnswer.SUBJECTS.contains(subject) || !KeptAnswer.isAddressOf(subject, address)) {
            throw Fault.badRequest("precedent.kept.fault.address");
        }
        String title = name.strip();
        if (title.isEmpty() || title.length() > KeptAnswer.LONGEST_NAME) {
            flash.error("precedent.kept.fault.name", KeptAnswer.LONGEST_NAME);
            return new RedirectView(address);
        }
        store.add(
                user.organisationId().value(),
                subject,
                title,
                address,
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
        flash.ok("precedent.kept.done", title);
        return new RedirectView(URL);
    }

    @PostMapping(URL + "/{id}/remove")
    RedirectView remove(CurrentUser user, Flash flash, @PathVariable UUID id) {
        user.requireEditor();
        if (!store.remove(id, user.organisationId().value())) {
            throw Fault.notFound("precedent.kept.notFound");
        }
        flash.ok("precedent.kept.removed");
        return new RedirectView(URL);
    }
}
