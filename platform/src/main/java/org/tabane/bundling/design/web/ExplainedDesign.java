package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.AlternativesFinder;
import org.tabane.bundling.design.domain.AlternativesFound;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.PlanDifference;
import org.tabane.bundling.design.domain.PlanDifference.Move;
import org.tabane.bundling.design.jdbc.DesignAnswerStore;
import org.tabane.engine.MemberId;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** What the boxes of a design have in common: which plan is looked at, what it is called, and how plans differ in words. */
@Component
class ExplainedDesign {

    /** More moved towns than this are counted, not named. */
    private static final int MOST_NAMED = 8;

    private final DesignSteps steps;
    private final DesignAnswerStore answers;

    ExplainedDesign(DesignSteps steps, DesignAnswerStore answers) {
        this.steps = steps;
        this.answers = answers;
    }

    Design get(CurrentUser user, UUID id) {
        return steps.get(user, id);
    }

    /** The design for those who may have something computed for it. */
    Design own(CurrentUser user, UUID id) {
        return steps.own(user, id);
    }

    /** Whether this person may have something computed: its own people who write, once there is a plan. */
    static boolean mayAsk(CurrentUser user, Design design) {
        return user.role().mayWrite()
                && design.isOf(user.organisationId().value())
                && !design.plans().isEmpty();
    }

    /** The plan asked for, or the one the design stands at; null before the first run. */
    @Nullable
    DesignPlan plan(Design design, @Nullable Integer number) {
        if (number == null) {
            return design.chosenPlan().orElse(null);
        }
        return design.findPlan(number).orElseThrow(() -> Fault.notFound("bundling.design.fault.plan", number));
    }

    /** What the last search found, as long as some of its plans are still there. */
    Optional<AlternativesFound> found(Design design) {
        return answers.findAlternatives(design.id())
                .filter(found -> design.plans().stream()
                        .anyMatch(plan -> found.find(plan).isPresent()));
    }

    /** 「6群　移動 48kmまで」: what a plan is for, without its number. */
    static String name(Frame frame, DesignPlan plan, Optional<AlternativesFound> found) {
        String groups = frame.text("bundling.design.alternatives.groups", AlternativesFinder.joined(plan));
        String aim = found.flatMap(each -> each.find(plan))
                .map(each -> frame.text(
                        each.aim().messageKey(),
                        each.figure().stripTrailingZeros().toPlainString()))
                .orElseGet(() -> plan.name().isBlank()
                        ? frame.text(
                                "bundling.design.origin." + plan.origin().name().toLowerCase(java.util.Locale.ROOT))
                        : plan.name());
        return groups + "　" + aim;
    }

    /**
     * How far a plan can be from the best under its rules, as a share of what the best would save: proven figures only, rounded up to a
     * tenth of a per cent, so that it never says less than there may be.
     */
    static String gap(Frame frame, DesignPlan plan) {
        Optional<Double> gap = plan.gapOfSaving();
        if (gap.isEmpty()) {
            return frame.text("bundling.design.gap.unknown");
        }
        return gap.get() == 0
                ? frame.text("bundling.design.gap.proven")
                : frame.text(
                        "bundling.design.gap.within",
                        frame.format().percentText(BigDecimal.valueOf(gap.get()).setScale(3, RoundingMode.CEILING)));
    }

    /** Which towns stand elsewhere than in the first plan, in one sentence. */
    static String difference(Frame frame, Design design, DesignPlan first, DesignPlan other) {
        return difference(frame, design, first, PlanDifference.between(sets(first), sets(other)));
    }

    static String difference(Frame frame, Design design, DesignPlan first, PlanDifference difference) {
        List<Move> moves = difference.moves();
        if (moves.isEmpty()) {
            return frame.text("bundling.design.difference.none");
        }
        if (moves.size() > MOST_NAMED) {
            return frame.text("bundling.design.difference.many", moves.size());
        }
        Map<String, List<Move>> ways = new LinkedHashMap<>();
        moves.forEach(move -> ways.computeIfAbsent(
                        frame.text(
                                "bundling.design.difference.way",
                                letter(frame, first, move.from()),
                                letter(frame, first, move.to())),
                        way -> new java.util.ArrayList<>())
                .add(move));
        return ways.entrySet().stream()
                .map(way -> frame.text(
                        "bundling.design.difference.moves",
                        names(
                                frame,
                                design,
                                way.getValue().stream()
                                        .map(move -> move.town().value())
                                        .toList()),
                        way.getKey()))
                .collect(Collectors.joining(frame.text("bundling.design.difference.and")));
    }

    private static String letter(Frame frame, DesignPlan plan, int group) {
        if (group == PlanDifference.NEW) {
            return frame.text("bundling.design.difference.new");
        }
        return plan.groups().get(group).isAlone()
                ? frame.text("bundling.design.difference.alone")
                : plan.groups().get(group).letter();
    }

    static String names(Frame frame, Design design, Collection<String> codes) {
        return codes.stream()
                .map(code -> design.basis().getTown(code).name())
                .collect(Collectors.joining(frame.text("bundling.list.separator")));
    }

    static List<List<MemberId>> sets(DesignPlan plan) {
        return plan.groups().stream()
                .map(group -> group.members().stream().map(MemberId::of).toList())
                .toList();
    }
}
