package org.tabane.bundling.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tabane.bundling.answers.ScenarioAnswers;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.shell.Frame;
import org.tabane.shell.HomeBlock;
import org.tabane.shell.Link;

/** The newest scenarios of the visitor's organisation and group with what they say, and the next thing worth measuring. */
@Component
class ScenarioHomeBlock implements HomeBlock {

    private static final int SHOWN = 3;

    private final ScenarioStore store;
    private final ScenarioVersions versions;
    private final ScenarioAnswers answers;
    private final CurrentUsers users;

    ScenarioHomeBlock(ScenarioStore store, ScenarioVersions versions, ScenarioAnswers answers, CurrentUsers users) {
        this.store = store;
        this.versions = versions;
        this.answers = answers;
        this.users = users;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Content> content(Frame frame) {
        return users.find().map(user -> content(frame, user));
    }

    private Content content(Frame frame, CurrentUser user) {
        UUID own = user.organisationId().value();
        List<Scenario> scenarios = store.listScenarios(own, false);
        List<Line> lines = scenarios.isEmpty()
                ? List.of(nothingYet(frame, user))
                : scenarios.stream()
                        .limit(SHOWN)
                        .flatMap(scenario -> lines(frame, user, scenario))
                        .toList();
        return new Content(
                frame.text("bundling.home.title"),
                scenarios.isEmpty() ? null : frame.text("bundling.home.count", scenarios.size()),
                lines,
                new Link(frame.text("bundling.scenarios.title"), ScenarioController.URL));
    }

    private static Line nothingYet(Frame frame, CurrentUser user) {
        return new Line(
                null,
                frame.text("bundling.scenarios.none"),
                frame.text("bundling.scenarios.none.why"),
                user.role().mayWrite()
                        ? new Link(frame.text("bundling.scenario.new"), ScenarioController.URL + "/new")
                        : null);
    }

    private Stream<Line> lines(Frame frame, CurrentUser user, Scenario scenario) {
        ScenarioVersion version = versions.latest(scenario);
        Optional<EstimateAnswer> answer = answers.find(version, EstimateAnswer.DRAWS);
        Link open = new Link(frame.text("bundling.home.open"), ScenarioController.URL + "/" + scenario.id());
        return Stream.of(new Line(
                frame.text("bundling.scenario.version", version.number()),
                scenario.name(),
                answer.map(known -> saving(frame, version, known)).orElseGet(() -> frame.text("bundling.home.large")),
                open));
    }

    /** What the estimate says, a rise as plainly as a fall, and the input worth measuring next. */
    private static String saving(Frame frame, ScenarioVersion version, EstimateAnswer answer) {
        String thousand = frame.format()
                .numberText(EstimateWords.thousands(answer.groupSaving().p50Yen()));
        String low = frame.format()
                .numberText(EstimateWords.thousands(answer.groupSaving().p10Yen()));
        String high = frame.format()
                .numberText(EstimateWords.thousands(answer.groupSaving().p90Yen()));
        String range = frame.text(
                answer.groupSaving().p50Yen() < 0 ? "bundling.home.more" : "bundling.home.less", thousand, low, high);
        String sample = ScenarioShowing.isSample(version.body()) ? frame.text("bundling.home.sample") + "　" : "";
        return sample
                + answer.measureNext().stream()
                        .findFirst()
                        .map(next -> frame.text(
                                "bundling.home.measure",
                                range,
                                next.planned().name().in(frame.locale())))
                        .orElse(range);
    }
}
