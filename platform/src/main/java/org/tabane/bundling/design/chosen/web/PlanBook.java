package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.bundling.design.domain.MemberEffect;
import org.tabane.document.CalculationBook;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Remark;
import org.tabane.shell.Frame;

/** The members of a plan's groups as a workbook: what each saves is a formula, checked against the plan to the yen. */
final class PlanBook {

    private final Frame frame;
    private final String organisation;
    private final Design design;
    private final List<ChosenGroup> groups;

    PlanBook(Frame frame, String organisation, Design design, List<ChosenGroup> groups) {
        this.frame = frame;
        this.organisation = organisation;
        this.design = design;
        this.groups = List.copyOf(groups);
    }

    CalculationBook book() {
        return new CalculationBook(
                frame.text("bundling.chosen.paper"),
                organisation,
                frame.text("bundling.scenario.version", design.revision()),
                frame.now().toLocalDateTime(),
                frame.locale(),
                List.of(members()));
    }

    private Page members() {
        List<GridRow> rows = new ArrayList<>();
        for (ChosenGroup chosen : groups) {
            GroupEffect effect = chosen.effect();
            for (DesignTown town : chosen.towns()) {
                rows.add(row(chosen, town, effect.getMember(town.member())));
            }
        }
        String yen = frame.text("bundling.sharing.unit.yen");
        String hours = frame.text("bundling.unit.hoursPerYear");
        List<GridColumn> columns = List.of(
                GridColumn.words("group", frame.text("bundling.chosen.column.group")),
                GridColumn.given("people", paper("column.people"), paper("unit.people"), Look.WHOLE),
                GridColumn.given("now", paper("column.now"), yen, Look.WHOLE),
                GridColumn.given("bundled", paper("column.bundled"), yen, Look.WHOLE),
                GridColumn.given("hours_now", paper("column.hoursNow"), hours, Look.WHOLE),
                GridColumn.given("hours_bundled", paper("column.hoursBundled"), hours, Look.WHOLE),
                GridColumn.computed(
                        "saving", frame.text("bundling.chosen.saving"), yen, Look.WHOLE, "[now]-[bundled]"));
        List<CalculationBook.Part> parts = new ArrayList<>();
        if (design.basis().sample()) {
            parts.add(new Remark(frame.text("bundling.chosen.sample")));
        }
        parts.add(new Grid(
                "members",
                frame.text("bundling.chosen.paper"),
                frame.text("bundling.sharing.town"),
                columns,
                rows,
                true));
        parts.add(new Remark(frame.text("bundling.chosen.formula")));
        return new Page(frame.text("bundling.chosen.paper"), design.name(), true, parts);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    private GridRow row(ChosenGroup chosen, DesignTown town, MemberEffect member) {
        return new GridRow(
                town.code(),
                town.name(),
                List.of(
                        Content.text(chosen.group().letter()),
                        town.people() == null ? new Content.Open() : Content.fixed(town.people()),
                        Content.fixed(member.nowYen()),
                        Content.fixed(member.bundledYen()),
                        new Content.Fixed(member.hoursNow()),
                        new Content.Fixed(member.hoursBundled())),
                List.of(BigDecimal.valueOf(member.savingYen())));
    }
}
