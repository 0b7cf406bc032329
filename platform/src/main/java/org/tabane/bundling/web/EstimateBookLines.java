package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.engine.effect.DriverKind.Target;
import org.tabane.engine.effect.DriverRange;
import org.tabane.shell.Frame;

/**
 * The sheet of each town's work items: amounts and hours now, each change at its likeliest value, and by formula what is bundled.
 */
final class EstimateBookLines {

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimatePaper.Cover cover;
    private final Map<String, PlannedDriver> changes = new LinkedHashMap<>();

    EstimateBookLines(Frame frame, EstimateAnswer answer, EstimatePaper.Cover cover) {
        this.frame = frame;
        this.answer = answer;
        this.cover = cover;
        for (PlannedDriver planned : answer.plan().drivers()) {
            switch (planned.driver().kind().target()) {
                case OUTSOURCED, HOURS, CONTRACT_HOURS, LOT_SIZE ->
                    changes.put("change_" + (changes.size() + 1), planned);
                case FEE, LABOUR_RATE, BASELINE_OUTSOURCED, BASELINE_HOURS -> {
                    // Fees stand in the table of members; doubts about what is now are zero at their likeliest value.
                }
            }
        }
    }

    /** Drivers with an effect at the likeliest values, by the key formulas call them. */
    Map<String, PlannedDriver> changes() {
        return Collections.unmodifiableMap(changes);
    }

    Grid grid() {
        List<GridColumn> columns = new ArrayList<>();
        columns.add(GridColumn.words("town_code", frame.text("bundling.book.code")));
        columns.add(GridColumn.words("item", frame.text("bundling.members.basis.item")));
        columns.add(GridColumn.given(
                "yen_now", frame.text("bundling.book.outsourcedNow"), frame.text("bundling.paper.yen"), Look.WHOLE));
        columns.add(GridColumn.given(
                "hours_now",
                frame.text("bundling.book.hoursNow"),
                frame.text("bundling.unit.hoursPerYear"),
                Look.ONE_DECIMAL));
        columns.add(GridColumn.given(
                        "contracts",
                        frame.text("bundling.book.contracts"),
                        frame.text("bundling.book.perYear"),
                        Look.ONE_DECIMAL)
                .withTotal(null));
        changes.forEach((name, planned) -> columns.add(GridColumn.given(
                        name,
                        planned.name().in(frame.locale()),
                        "",
                        planned.driver().kind().target() == Target.LOT_SIZE
                                        || planned.driver().kind().target() == Target.CONTRACT_HOURS
                                ? Look.TWO_DECIMALS
                                : Look.PERCENT)
                .withTotal(null)));
        columns.add(GridColumn.words("from", frame.text("bundling.paper.evidence")));
        columns.add(GridColumn.computed(
                        "lot",
                        frame.text("bundling.book.lot"),
                        frame.text("bundling.unit.factor"),
                        Look.TWO_DECIMALS,
                        "IF([yen_now]=0,1,SUMIF({lines.item},[item],{lines.yen_now})/[yen_now])")
                .withTotal(null));
        columns.add(GridColumn.computed(
                "yen_bundled",
                frame.text("bundling.book.outsourcedBundled"),
                frame.text("bundling.paper.yen"),
                Look.WHOLE,
                "[yen_now]" + product(Target.OUTSOURCED) + power()));
        columns.add(GridColumn.computed(
                "hours_bundled",
                frame.text("bundling.book.hoursBundled"),
                frame.text("bundling.unit.hoursPerYear"),
                Look.ONE_DECIMAL,
                "MAX(0,[hours_now]" + contractHours() + ")" + product(Target.HOURS)));
        List<GridRow> rows = new ArrayList<>();
        for (PlannedLine line : answer.plan().lines()) {
            rows.add(lineRow(line, rows.size()));
        }
        return new Grid(
                "lines",
                frame.text("bundling.paper.inputs.lines"),
                frame.text("bundling.members.town"),
                columns,
                rows,
                true);
    }

    private String product(Target target) {
        StringBuilder product = new StringBuilder();
        changes.forEach((name, planned) -> {
            if (planned.driver().kind().target() == target) {
                product.append("*(1+[").append(name).append("])");
            }
        });
        return product.toString();
    }

    private String power() {
        StringBuilder sum = new StringBuilder();
        changes.forEach((name, planned) -> {
            if (planned.driver().kind().target() == Target.LOT_SIZE) {
                sum.append("+[").append(name).append("]");
            }
        });
        return sum.isEmpty() ? "" : "*[lot]^(0" + sum + ")";
    }

    private String contractHours() {
        StringBuilder sum = new StringBuilder();
        changes.forEach((name, planned) -> {
            if (planned.driver().kind().target() == Target.CONTRACT_HOURS) {
                sum.append("+[contracts]*[").append(name).append("]");
            }
        });
        return sum.toString();
    }

    private GridRow lineRow(PlannedLine line, int number) {
        List<Content> contents = new ArrayList<>();
        contents.add(Content.text(line.member().value()));
        contents.add(Content.text(cover.workItemNames().apply(line)));
        contents.add(Content.input(line.outsourcedYen().value()));
        contents.add(Content.input(line.directHours().value()));
        contents.add(Content.input(line.contractsLet()));
        changes.forEach((name, planned) -> contents.add(change(name, planned, line)));
        contents.add(Content.text(frame.text(line.evidence().messageKey())));
        return new GridRow(
                "line_" + number, answer.plan().getMember(line.member()).name(), contents, List.of());
    }

    private static Content change(String name, PlannedDriver planned, PlannedLine line) {
        Optional<DriverRange> range = planned.driver().findRange(line.key());
        if (range.isEmpty()) {
            return Content.input(BigDecimal.ZERO);
        }
        boolean everywhere = range.get().scope().member().isEmpty()
                && range.get().scope().workItem().isEmpty();
        return everywhere
                ? Content.formula("{likeliest_" + name + "}")
                : Content.input(range.get().change().mode());
    }
}
