package org.tabane.ledger.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.ledger.BatchKind;
import org.tabane.ledger.LabourCost;
import org.tabane.ledger.LedgerBatch;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerHistory;
import org.tabane.ledger.Measure;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.Sector;
import org.tabane.shared.Yen;
import org.tabane.shell.Format;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Lays the ledger of a year out as a page. */
@Component
class LedgerSheet {
    private final LedgerBook book;
    private final LedgerHistory history;
    private final WorkItems workItems;

    LedgerSheet(LedgerBook book, LedgerHistory history, WorkItems workItems) {
        this.book = book;
        this.history = history;
        this.workItems = workItems;
    }

    LedgerPageView page(Frame frame, LedgerTown town, FiscalYear year) {
        List<LedgerCell> cells = book.findCells(List.of(town.code()), year);
        LabourCost labour = book.findLabourCost(town.code(), year).orElse(null);
        Map<WorkItem, LedgerCell> byItem =
                cells.stream().collect(Collectors.toMap(LedgerCell::workItem, Function.identity(), (a, b) -> a));
        List<LedgerPageView.SectorGroup> sectors = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            List<WorkItem> items = workItems.listWorkItems(sector);
            sectors.add(new LedgerPageView.SectorGroup(
                    frame.text(sector.messageKey()),
                    items.stream()
                            .map(item -> line(frame, item, byItem.get(item), year))
                            .toList(),
                    sum(
                            frame,
                            frame.text("ledger.subtotal", frame.text(sector.messageKey())),
                            cells.stream()
                                    .filter(cell -> cell.workItem().sector() == sector)
                                    .toList())));
        }
        return new LedgerPageView(
                frame,
                town.name(),
                year.display(frame.locale()),
                year.startYear(),
                LedgerYears.links(book.findYears(town.code()), year, frame),
                cells.isEmpty(),
                town.mayWrite(),
                answers(frame, cells, labour),
                sectors,
                sum(frame, frame.text("ledger.total"), cells),
                labour == null
                        ? null
                        : new LedgerPageView.Labour(
                                frame.format().yen(labour.perHour()),
                                labour.evidence(),
                                labour.source(),
                                labour.year().display(frame.locale())),
                history.listBatches(town.author().organisation(), 6).stream()
                        .map(batch -> batch(frame, town, batch))
                        .toList(),
                new SourceLine(
                        frame.text("ledger.source.source"),
                        frame.text("ledger.source.asOf", year.display(frame.locale())),
                        frame.text(
                                "ledger.source.missing",
                                workItems.listWorkItems().size() - byItem.size(),
                                workItems.listWorkItems().size()),
                        frame.text("ledger.source.formula")));
    }

    private List<LedgerPageView.Answer> answers(Frame frame, List<LedgerCell> cells, @Nullable LabourCost labour) {
        Format format = frame.format();
        BigDecimal hours = total(cells, Measure.DIRECT_HOURS);
        BigDecimal outsourced = total(cells, Measure.OUTSOURCED_YEN);
        Evidence hoursEvidence = weakest(cells, Measure.DIRECT_HOURS);
        List<LedgerPageView.Answer> answers = new ArrayList<>();
        answers.add(new LedgerPageView.Answer(
                frame.text(Measure.DIRECT_HOURS.messageKey()),
                format.number(hours),
                frame.text("ledger.perYear.hours"),
                hoursEvidence,
                hours == null
                        ? frame.text("ledger.nothingYet")
                        : frame.text(
                                "ledger.people", Hours.of(hours).inPeople(1).toPlainString())));
        BigDecimal direct = hours == null || labour == null
                ? null
                : hours.multiply(labour.perHour().toBigDecimal()).setScale(0, RoundingMode.HALF_UP);
        answers.add(new LedgerPageView.Answer(
                frame.text("ledger.directCost"),
                format.thousands(whole(direct)),
                frame.text("ledger.thousandYen"),
                direct == null || hoursEvidence == null || labour == null
                        ? null
                        : hoursEvidence.weaker(labour.evidence()),
                labour == null
                        ? frame.text("ledger.labour.none")
                        : frame.text("ledger.labour.used", labour.perHour().display())));
        answers.add(new LedgerPageView.Answer(
                frame.text(Measure.OUTSOURCED_YEN.messageKey()),
                format.thousands(whole(outsourced)),
                frame.text("ledger.thousandYen"),
                weakest(cells, Measure.OUTSOURCED_YEN),
                frame.text("ledger.taxIncluded")));
        for (Measure measure : List.of(Measure.CONTRACTS, Measure.REQUESTS)) {
            answers.add(new LedgerPageView.Answer(
                    frame.text(measure.messageKey()),
                    format.number(total(cells, measure)),
                    frame.text("ledger.count"),
                    weakest(cells, measure),
                    ""));
        }
        return answers;
    }

    private static LedgerPageView.Line line(Frame frame, WorkItem item, @Nullable LedgerCell cell, FiscalYear year) {
        Format format = frame.format();
        LedgerFigure quantity =
                cell == null ? null : cell.find(Measure.QUANTITY).orElse(null);
        return new LedgerPageView.Line(
                item.code().value(),
                item.name(frame.locale()),
                "/ledger/items/" + item.code() + "?year=" + year.startYear(),
                format.number(value(cell, Measure.DIRECT_HOURS)),
                format.thousands(whole(value(cell, Measure.OUTSOURCED_YEN))),
                format.number(value(cell, Measure.CONTRACTS)),
                format.number(value(cell, Measure.REQUESTS)),
                quantity == null
                        ? format.number(null)
                        : out -> out.writeUserContent(
                                format.numberText(
                                                quantity.value(),
                                                Math.max(0, quantity.value().scale())) + " " + quantity.unit()),
                cell == null ? null : cell.weakestEvidence());
    }

    private static LedgerPageView.Line sum(Frame frame, String name, List<LedgerCell> cells) {
        Format format = frame.format();
        Content notAdded = out -> out.writeUserContent("");
        return new LedgerPageView.Line(
                "",
                name,
                "",
                format.number(total(cells, Measure.DIRECT_HOURS)),
                format.thousands(whole(total(cells, Measure.OUTSOURCED_YEN))),
                format.number(total(cells, Measure.CONTRACTS)),
                format.number(total(cells, Measure.REQUESTS)),
                notAdded,
                cells.isEmpty()
                        ? null
                        : Evidence.weakest(
                                cells.stream().map(LedgerCell::weakestEvidence).toList()));
    }

    private static LedgerPageView.Batch batch(Frame frame, LedgerTown town, LedgerBatch batch) {
        var at = batch.recordedAt().atZone(ZoneId.of("Asia/Tokyo"));
        boolean undoable = town.mayWrite()
                && !batch.undone()
                && (batch.kind() == BatchKind.UPLOAD || batch.kind() == BatchKind.SURVEY);
        return new LedgerPageView.Batch(
                frame.text(batch.kind().messageKey(), batch.label()),
                frame.format().shortDate(at.toLocalDate()) + " "
                        + frame.format().time(at),
                batch.entries(),
                batch.undone(),
                undoable ? "/ledger/batches/" + batch.id() + "/undo" : "");
    }

    private static @Nullable BigDecimal value(@Nullable LedgerCell cell, Measure measure) {
        return cell == null ? null : cell.value(measure).orElse(null);
    }

    private static @Nullable Yen whole(@Nullable BigDecimal value) {
        return value == null ? null : Yen.of(value, RoundingMode.HALF_UP);
    }

    /** The sum of what is recorded; {@code null} when nothing is. */
    private static @Nullable BigDecimal total(List<LedgerCell> cells, Measure measure) {
        List<BigDecimal> values =
                cells.stream().flatMap(cell -> cell.value(measure).stream()).toList();
        return values.isEmpty() ? null : values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Evidence weakest(List<LedgerCell> cells, Measure measure) {
        List<Evidence> all = cells.stream()
                .flatMap(cell -> cell.find(measure).map(LedgerFigure::evidence).stream())
                .toList();
        return all.isEmpty() ? null : Evidence.weakest(all);
    }
}
