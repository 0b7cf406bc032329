package org.tabane.bundling.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.bundling.domain.ScenarioDesign.Figures;
import org.tabane.bundling.domain.ScenarioPlan;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** Holds versions of scenarios against the plan of a design they were made from, at the likeliest values. */
@Component
class ScenarioOrigins {

    private final ScenarioStore store;
    private final StandardBook books;
    private final OpenDesigns designs;

    ScenarioOrigins(ScenarioStore store, StandardBook books, OpenDesigns designs) {
        this.store = store;
        this.books = books;
        this.designs = designs;
    }

    /** Null where the version was made from no plan. */
    @Nullable
    ScenarioOrigin of(Frame frame, CurrentUser user, Scenario scenario, ScenarioVersion version) {
        ScenarioDesign design = version.body().design();
        if (design == null) {
            return null;
        }
        String plan = frame.text(
                "bundling.chosen.scenario.from", design.name(), design.plan(), design.group(), design.revision());
        String url = designs.mayOpen(user, design.design()) ? design.address() : null;
        Figures said = design.said();
        if (said == null) {
            return new ScenarioOrigin(
                    plan, url, null, frame.text("bundling.chosen.origin.unknown"), List.of(), List.of());
        }
        Figures own = figures(version.body());
        if (said.isSame(own)) {
            return new ScenarioOrigin(plan, url, true, frame.text("bundling.chosen.origin.same"), List.of(), List.of());
        }
        List<Link> sameVersions = store.listVersions(scenario.id()).stream()
                .filter(each -> Boolean.TRUE.equals(isSame(each.body())))
                .map(each -> new Link(
                        frame.text("bundling.scenario.version", each.number()),
                        ScenarioController.URL + "/" + scenario.id() + "?version=" + each.number()))
                .toList();
        return new ScenarioOrigin(
                plan,
                url,
                false,
                frame.text(
                        sameVersions.isEmpty()
                                ? "bundling.chosen.origin.changed.none"
                                : "bundling.chosen.origin.changed",
                        sameVersions.stream()
                                .map(Link::text)
                                .collect(Collectors.joining(frame.text("bundling.sharing.separator")))),
                List.of(
                        row(frame, "now", yen(frame, said.nowYen()), yen(frame, own.nowYen())),
                        row(frame, "bundled", yen(frame, said.bundledYen()), yen(frame, own.bundledYen())),
                        row(
                                frame,
                                "saving",
                                yen(frame, said.nowYen() - said.bundledYen()),
                                yen(frame, own.nowYen() - own.bundledYen())),
                        row(
                                frame,
                                "hours",
                                frame.format().numberText(said.freedHours(), 0),
                                frame.format().numberText(own.freedHours(), 0))),
                sameVersions);
    }

    /** Whether a version says what its plan says; null where that is not known. */
    @Nullable
    Boolean isSame(ScenarioBody body) {
        ScenarioDesign design = body.design();
        Figures said = design == null ? null : design.said();
        return said == null ? null : said.isSame(figures(body));
    }

    private Figures figures(ScenarioBody body) {
        return Figures.of(ScenarioPlan.of(books.get(), body).model().atMode().group());
    }

    private static ScenarioOrigin.Row row(Frame frame, String what, String plan, String version) {
        return new ScenarioOrigin.Row(frame.text("bundling.chosen.origin." + what), plan, version);
    }

    private static String yen(Frame frame, long yen) {
        return frame.format().numberText(yen);
    }
}
