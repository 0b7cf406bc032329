package org.tabane.bundling.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.engine.MemberId;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The words around a scenario's figures, the same on the page and in its files. */
final class ScenarioShowing {

    private static final int NAMED = 6;

    private ScenarioShowing() {}

    /** @param user whose own town is marked where it is a member */
    static EstimateShown shown(Frame frame, CurrentUser user, EstimateAnswer answer, ScenarioVersion version) {
        long defaulted = answer.plan().lines().stream()
                        .filter(line -> Stream.of(line.outsourcedYen(), line.directHours())
                                .anyMatch(figure -> !figure.assumptions().isEmpty()))
                        .count()
                + version.body().lines().stream()
                        .filter(ScenarioLine::defaulted)
                        .count();
        String source = frame.text("bundling.scenario.source", version.number());
        String missing =
                frame.text("bundling.scenario.missing", version.body().lines().size(), defaulted);
        String asOf = frame.format()
                .dateWithoutWeekday(version.createdAt()
                        .atZoneSameInstant(frame.now().getZone())
                        .toLocalDate());
        return new EstimateShowing(frame, answer, AssumptionsController.URL, ownTown(user))
                .shown(
                        new SourceLine(source, asOf, missing, frame.text("bundling.formula.total")),
                        new SourceLine(
                                source,
                                asOf,
                                missing,
                                frame.text(
                                        "bundling.formula.range",
                                        answer.effect().drawsDone(),
                                        answer.effect().seed() + "",
                                        answer.rounding().stepYen() / 1000)),
                        FirstShowing.measureSource(frame, answer),
                        notCounted(frame, answer, version.body()),
                        line -> itemName(version.body(), line));
    }

    private static @Nullable MemberId ownTown(CurrentUser user) {
        return user.activeOrganisation()
                .code()
                .map(code -> MemberId.of(code.value()))
                .orElse(null);
    }

    /** Names what is unknown and left out of now and bundled alike; empty when all is known. */
    private static String notCounted(Frame frame, EstimateAnswer answer, ScenarioBody body) {
        List<PlannedLine> incomplete = answer.plan().incompleteLines();
        if (incomplete.isEmpty()) {
            return "";
        }
        String names = incomplete.stream()
                .limit(NAMED)
                .map(line -> frame.text(
                        unknown(line), answer.plan().getMember(line.member()).name(), itemName(body, line)))
                .collect(Collectors.joining(frame.text("bundling.list.separator")));
        int more = incomplete.size() - NAMED;
        return frame.text(
                "bundling.scenario.unknown",
                incomplete.size(),
                names + (more > 0 ? frame.text("bundling.scenario.unknown.more", more) : ""));
    }

    private static String unknown(PlannedLine line) {
        if (line.outsourcedYen().isKnown()) {
            return "bundling.scenario.unknown.hours";
        }
        return line.directHours().isKnown() ? "bundling.scenario.unknown.yen" : "bundling.scenario.unknown.both";
    }

    static String conditions(Frame frame, ScenarioBody body, EstimateAnswer answer) {
        String asked = frame.text(
                "bundling.scenario.conditions",
                body.lines().stream()
                        .map(ScenarioLine::itemName)
                        .distinct()
                        .limit(6)
                        .collect(Collectors.joining(frame.text("bundling.list.kinds"))),
                body.towns().size(),
                body.years());
        return Stream.of(asked, ScenarioRests.words(frame, body), ScenarioOrigin.words(frame, body, answer))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("　"));
    }

    static boolean isSample(ScenarioBody body) {
        return body.lines().stream().anyMatch(line -> line.evidence() == Evidence.SAMPLE);
    }

    static EstimatePaper.Cover cover(
            Frame frame, String name, String owner, ScenarioVersion version, EstimateAnswer answer) {
        ScenarioBody body = version.body();
        return new EstimatePaper.Cover(
                name,
                body.towns().stream()
                        .map(ScenarioTown::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                conditions(frame, body, answer),
                owner,
                frame.text("bundling.scenario.version", version.number()),
                frame.text(isSample(body) ? "bundling.scenario.label.sample" : "bundling.scenario.label"),
                List.of(),
                line -> itemName(body, line));
    }

    private static String itemName(ScenarioBody body, PlannedLine line) {
        return body.lines().stream()
                .filter(each -> each.town().equals(line.member().value())
                        && each.item().equals(line.workItem().code()))
                .findFirst()
                .map(ScenarioLine::itemName)
                .orElse(line.workItem().code());
    }
}
