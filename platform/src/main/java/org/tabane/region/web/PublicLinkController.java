package org.tabane.region.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.region.LinkTerm;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.OwnIndicators;
import org.tabane.region.PublicLinks;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Public links to a town's page: made, revoked, opened. After each the page opens at its top, where the note stands: the key of a new
 * link is shown there once and nowhere else.
 */
@Controller
class PublicLinkController {
    private static final int LONGEST_PURPOSE = 80;

    private final PublicLinks links;
    private final OwnIndicators ownIndicators;
    private final Municipalities municipalities;
    private final TownProfiles profiles;

    PublicLinkController(
            PublicLinks links, OwnIndicators ownIndicators, Municipalities municipalities, TownProfiles profiles) {
        this.links = links;
        this.ownIndicators = ownIndicators;
        this.municipalities = municipalities;
        this.profiles = profiles;
    }

    @PostMapping("/region/municipalities/{code}/links")
    Object make(
            @PathVariable LocalGovernmentCode code,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "ONE_YEAR") LinkTerm term,
            CurrentUser user,
            HttpServletRequest request,
            Flash flash) {
        String kept = purpose.strip();
        String key = links.make(code, kept.substring(0, Math.min(LONGEST_PURPOSE, kept.length())), term, user);
        flash.ok(
                "region.link.made",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/region/shared/" + key)
                        .toUriString());
        return new RedirectView("/region/municipalities/" + code);
    }

    @PostMapping("/region/municipalities/{code}/links/{id}/revoke")
    Object revoke(@PathVariable LocalGovernmentCode code, @PathVariable UUID id, CurrentUser user, Flash flash) {
        links.revoke(id, code, user);
        flash.ok("region.link.revoked");
        return new RedirectView("/region/municipalities/" + code);
    }

    @PostMapping("/region/municipalities/{code}/own/{id}/share")
    Object share(
            @PathVariable LocalGovernmentCode code,
            @PathVariable UUID id,
            @RequestParam boolean shared,
            CurrentUser user,
            Flash flash) {
        ownIndicators.share(id, shared, user);
        flash.ok(shared ? "region.own.sharedNow" : "region.own.unsharedNow");
        return new RedirectView("/region/municipalities/" + code);
    }

    @GetMapping("/region/shared/{key}")
    View open(Frame frame, @PathVariable String key, HttpServletResponse response) {
        return switch (links.open(key)) {
            case PublicLinks.Opened opened -> page(frame, opened, response);
            case PublicLinks.Over over ->
                throw Fault.gone(
                        "region.link.over",
                        municipalities.getMunicipality(over.town()).fullName(),
                        frame.format().dateWithoutWeekday(over.lastDay()));
            case PublicLinks.Closed closed -> throw Fault.notFound("region.link.closed");
        };
    }

    private View page(Frame frame, PublicLinks.Opened opened, HttpServletResponse response) {
        Municipality town = municipalities.getMunicipality(opened.town());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
        return new SharedTownPageView(
                frame,
                town.fullName(),
                town.code().value(),
                TownRow.of(town, frame),
                profiles.profile(frame, town, opened.own()),
                TownRow.url(town),
                opened.lastDay() == null
                        ? frame.text("region.link.note")
                        : frame.text("region.link.noteUntil", frame.format().dateWithoutWeekday(opened.lastDay())));
    }
}
