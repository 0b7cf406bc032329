package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.design.domain.AlternativesFinder;
import org.tabane.bundling.design.domain.AlternativesFound;
import org.tabane.bundling.design.domain.AlternativesFound.Combination;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.TradeOff;
import org.tabane.bundling.design.domain.TradeOff.Axis;
import org.tabane.document.TradeOffChart;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** What plans save against the longest way, the smallest staff or the smallest saver. */
@Controller
class TradeOffController {

    static final String PATH = "/trade-off";

    private static final int IN_BOX = 424;
    private static final int ON_PAGE = 760;

    private final ExplainedDesign explained;

    TradeOffController(ExplainedDesign explained) {
        this.explained = explained;
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    View tradeOff(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer plan,
            @RequestParam(defaultValue = "travel") String axis,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        Design design = explained.get(user, id);
        Axis chosen = Arrays.stream(Axis.values())
                .filter(each -> each.code().equals(axis))
                .findFirst()
                .orElseThrow(() -> Fault.badRequest("bundling.design.axis.fault", axis));
        TradeOffPartialView box =
                box(frame, design, explained.plan(design, plan), chosen, partial == null ? ON_PAGE : IN_BOX);
        return partial == null ? new TradeOffPageView(frame, design.name(), design.url(), box) : box;
    }

    private TradeOffPartialView box(Frame frame, Design design, @Nullable DesignPlan current, Axis axis, int width) {
        Optional<AlternativesFound> found = explained.found(design);
        Map<String, DesignPlan> plans = new LinkedHashMap<>();
        design.plans().forEach(plan -> plans.putIfAbsent(AlternativesFound.signature(plan), plan));
        Map<String, Combination> points = new LinkedHashMap<>();
        plans.forEach((signature, plan) -> points.put(signature, AlternativesFinder.combination(plan)));
        found.filter(each -> each.rules().equals(design.state().rules()))
                .ifPresent(each -> each.points().forEach(point -> points.putIfAbsent(point.plan(), point)));
        List<Combination> all = List.copyOf(points.values());
        List<Combination> unbeaten = TradeOff.unbeaten(all, axis);
        List<TradeOffPartialView.Row> rows = new ArrayList<>();
        plans.forEach((signature, plan) -> {
            Combination point = AlternativesFinder.combination(plan);
            rows.add(new TradeOffPartialView.Row(
                    plan.number(),
                    ExplainedDesign.name(frame, plan, found),
                    design.url() + "?plan=" + plan.number(),
                    current != null && current.number() == plan.number(),
                    plan.savingYen(),
                    figure(axis, point),
                    unbeaten.contains(point)));
        });
        return new TradeOffPartialView(
                frame,
                axes(frame, design, current, axis),
                all.size() < 2 ? null : chart(frame, rows, all, unbeaten, plans, axis, width),
                frame.text(axis.messageKey()),
                frame.text(axis.messageKey() + ".unit"),
                axis == Axis.LEAST ? 0 : 1,
                rows,
                all.size() - rows.size(),
                design.basis().sample(),
                new SourceLine(
                        frame.text("bundling.design.tradeoff.source"),
                        null,
                        null,
                        frame.text("bundling.design.tradeoff.formula")));
    }

    private static String chart(
            Frame frame,
            List<TradeOffPartialView.Row> rows,
            List<Combination> all,
            List<Combination> unbeaten,
            Map<String, DesignPlan> plans,
            Axis axis,
            int width) {
        List<TradeOffChart.Point> points = new ArrayList<>();
        StringBuilder words = new StringBuilder(
                frame.text("bundling.design.tradeoff.words", frame.text(axis.messageKey()), all.size()));
        for (Combination point : all) {
            DesignPlan plan = plans.get(point.plan());
            TradeOffPartialView.Row row = plan == null
                    ? null
                    : rows.stream()
                            .filter(each -> each.number() == plan.number())
                            .findFirst()
                            .orElse(null);
            String values = frame.format().numberText(Math.round(point.savingYen() / 1000.0)) + "／"
                    + frame.text(
                            axis.messageKey() + ".short",
                            frame.format().numberText(figure(axis, point), axis == Axis.LEAST ? 0 : 1));
            if (row != null) {
                words.append(frame.text("bundling.design.tradeoff.words.plan", row.number(), values));
            }
            points.add(new TradeOffChart.Point(
                    row == null ? "" : frame.text("bundling.design.plan", row.number()),
                    values,
                    figure(axis, point).doubleValue(),
                    point.savingYen() / 1e6,
                    row == null
                            ? TradeOffChart.Kind.OTHER
                            : row.current() ? TradeOffChart.Kind.CHOSEN : TradeOffChart.Kind.PLAN,
                    unbeaten.contains(point)));
        }
        return new TradeOffChart(
                        frame.text(axis.messageKey() + ".axis"),
                        frame.text("bundling.design.tradeoff.upright"),
                        points,
                        words.toString())
                .svg(frame.locale(), width)
                .markup();
    }

    /** Money in thousand yen, as the page shows it. */
    private static BigDecimal figure(Axis axis, Combination point) {
        BigDecimal figure = BigDecimal.valueOf(axis.of(point));
        return axis == Axis.LEAST
                ? figure.movePointLeft(3).setScale(0, RoundingMode.HALF_UP)
                : figure.setScale(1, RoundingMode.HALF_UP);
    }

    private static List<TradeOffPartialView.Choice> axes(
            Frame frame, Design design, @Nullable DesignPlan current, Axis chosen) {
        return Arrays.stream(Axis.values())
                .map(axis -> new TradeOffPartialView.Choice(
                        frame.text(axis.messageKey()),
                        design.url() + PATH + "?axis=" + axis.code()
                                + (current == null ? "" : "&plan=" + current.number()),
                        axis == chosen))
                .toList();
    }
}
