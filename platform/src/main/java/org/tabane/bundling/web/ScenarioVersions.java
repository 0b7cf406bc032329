package org.tabane.bundling.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;

/** The versions of a scenario as pages need them: seen by those who may, added to by its own organisation's editors. */
@Component
public class ScenarioVersions {

    private static final int LONGEST_NOTE = 200;

    private final ScenarioStore store;
    private final Clock clock;

    ScenarioVersions(ScenarioStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A scenario the user may see. */
    Scenario get(CurrentUser user, UUID id) {
        return store.getScenario(id, user.organisationId().value());
    }

    /** A scenario the user may change; a fault otherwise. */
    public Scenario getOwn(CurrentUser user, UUID id) {
        Scenario scenario = get(user, id);
        if (!isOwn(user, scenario)) {
            throw Fault.notFound("bundling.scenario.fault.notOwn");
        }
        return scenario;
    }

    static boolean isOwn(CurrentUser user, Scenario scenario) {
        return scenario.organisationId().equals(user.organisationId().value())
                && user.role().mayWrite();
    }

    public ScenarioVersion latest(Scenario scenario) {
        return store.getVersion(scenario.id(), scenario.latest());
    }

    /**
     * The version a form was based on.
     *
     * @throws OptimisticLockingFailureException if it is no longer the newest
     */
    ScenarioVersion basedOn(Scenario scenario, int number) {
        if (scenario.latest() != number) {
            throw new OptimisticLockingFailureException("Version " + number + " is no longer the newest.");
        }
        return store.getVersion(scenario.id(), number);
    }

    /** The scenarios of the user's own organisation, newest first. */
    public List<Scenario> listOwn(CurrentUser user) {
        UUID own = user.organisationId().value();
        return store.listScenarios(own, false).stream()
                .filter(scenario -> scenario.organisationId().equals(own))
                .toList();
    }

    /** Scenarios the user may see that were made from this plan of a design, newest first. */
    List<Scenario> listMadeFrom(CurrentUser user, UUID design, int plan) {
        return store.listMadeFrom(user.organisationId().value(), design, plan);
    }

    /** Makes a scenario with this first version and answers its id; the name is cut to the longest. */
    public UUID make(CurrentUser user, String name, ScenarioBody body, String note) {
        return store.addScenario(
                user.organisationId().value(),
                cut(name, Scenario.LONGEST_NAME),
                body,
                cut(note, LONGEST_NOTE),
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** The page of a scenario. */
    public static RedirectView redirect(UUID id) {
        return new RedirectView(ScenarioController.URL + "/" + id);
    }

    /** Adds a version, says so, and leads to its result. */
    RedirectView save(CurrentUser user, Flash flash, Scenario scenario, int basedOn, ScenarioBody body, String note) {
        int number = add(user, scenario, basedOn, body, note);
        flash.ok("bundling.scenario.saved", number);
        return redirect(scenario.id());
    }

    /** Adds a version and answers its number. */
    public int add(CurrentUser user, Scenario scenario, int basedOn, ScenarioBody body, String note) {
        return store.addVersion(
                scenario,
                basedOn,
                body,
                cut(note, LONGEST_NOTE),
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
    }
}
