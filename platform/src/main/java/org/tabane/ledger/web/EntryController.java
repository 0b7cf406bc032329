package org.tabane.ledger.web;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FaultWords;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.People;
import org.tabane.identity.UserId;
import org.tabane.ledger.BatchKind;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerEntry;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerHistory;
import org.tabane.ledger.Measure;
import org.tabane.ledger.RecordEntries;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Messages;
import org.tabane.shell.View;

/** The page of one work item: its figures of a year and how they came about. */
@Controller
class EntryController {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final LedgerBook book;
    private final LedgerHistory history;
    private final RecordEntries recordEntries;
    private final WorkItems workItems;
    private final People people;
    private final FaultWords words;

    EntryController(
            LedgerBook book,
            LedgerHistory history,
            RecordEntries recordEntries,
            WorkItems workItems,
            People people,
            Messages messages) {
        this.book = book;
        this.history = history;
        this.recordEntries = recordEntries;
        this.workItems = workItems;
        this.people = people;
        this.words = new FaultWords(messages);
    }

    @GetMapping("/ledger/items/{code}")
    View item(
            Frame frame,
            CurrentUser user,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable FiscalYear year) {
        LedgerTown town = LedgerTown.of(user);
        return page(frame, town, item(code), LedgerYears.chosen(year, book, town, frame), null, Map.of());
    }

    @PostMapping("/ledger/items/{code}")
    Object save(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable String code,
            @RequestParam FiscalYear year,
            @RequestParam Map<String, String> typed) {
        LedgerTown town = LedgerTown.ofEditor(user);
        LedgerYears.kept(year);
        WorkItem item = item(code);
        EntryForm form = new EntryForm(typed);
        Map<Measure, Fault> faults = form.faults(item);
        if (!faults.isEmpty()) {
            return page(frame, town, item, year, form, faults);
        }
        if (!form.text("versions").equals(versions(town, item, year))) {
            throw new OptimisticLockingFailureException("The figures changed since the page was opened.");
        }
        Map<Measure, LedgerFigure> known =
                cell(town, item, year).map(LedgerCell::figures).orElse(Map.of());
        recordEntries
                .record(
                        town.author(),
                        BatchKind.PAGE,
                        item.code().value(),
                        List.copyOf(form.entries(town.code(), item, year, known).values()))
                .ifPresentOrElse(
                        batch -> flash.ok("ledger.saved", item.name(frame.locale()), batch.entries()),
                        () -> flash.info("ledger.nothingChanged"));
        return new RedirectView("/ledger/items/" + item.code() + "?year=" + year.startYear());
    }

    private WorkItem item(String code) {
        return workItems.findWorkItem(code).orElseThrow(() -> org.tabane.shell.Fault.notFound("ledger.noItem", code));
    }

    private Optional<LedgerCell> cell(LedgerTown town, WorkItem item, FiscalYear year) {
        return book.findCells(List.of(town.code()), year).stream()
                .filter(cell -> cell.workItem().equals(item))
                .findFirst();
    }

    private EntryPageView page(
            Frame frame,
            LedgerTown town,
            WorkItem item,
            FiscalYear year,
            @Nullable EntryForm form,
            Map<Measure, Fault> faults) {
        Map<Measure, LedgerFigure> known =
                cell(town, item, year).map(LedgerCell::figures).orElse(Map.of());
        List<LedgerEntry> past = history.listHistory(town.code(), item.code(), year);
        List<EntryPageView.Row> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            rows.add(row(frame, measure, known.get(measure), form, faults.get(measure)));
        }
        LedgerFigure quantity = known.get(Measure.QUANTITY);
        String unit = form != null ? form.text("unit") : quantity == null ? item.unit() : quantity.unit();
        return new EntryPageView(
                frame,
                town.name(),
                item.code().value(),
                item.name(frame.locale()),
                year.display(frame.locale()),
                year.startYear(),
                town.mayWrite(),
                !faults.isEmpty(),
                rows,
                Arrays.stream(Evidence.values())
                        .map(each -> new Field.Option(each.name(), frame.text(each.messageKey())))
                        .toList(),
                item.units(),
                unit,
                form != null
                        ? form.text("note")
                        : past.isEmpty() ? "" : past.getFirst().note(),
                form != null ? form.text("versions") : versions(past),
                item.prices().stream()
                        .map(price -> frame.text(
                                price.sample() ? "ledger.price.sample" : "ledger.price.published",
                                price.yen().display(),
                                price.unit()))
                        .toList(),
                item.source(frame.locale()),
                past(frame, town, past));
    }

    private EntryPageView.Row row(
            Frame frame,
            Measure measure,
            @Nullable LedgerFigure figure,
            @Nullable EntryForm form,
            @Nullable Fault fault) {
        LedgerFigure.Range range = figure == null ? null : figure.range();
        return new EntryPageView.Row(
                measure.name(),
                frame.text(measure.messageKey()),
                measure == Measure.QUANTITY ? "" : frame.text(measure.unitKey()),
                form != null
                        ? form.text("value_" + measure)
                        : figure == null
                                ? ""
                                : frame.format()
                                        .numberText(
                                                figure.value(),
                                                Math.max(0, figure.value().scale())),
                form != null
                        ? form.text("evidence_" + measure)
                        : figure == null
                                ? Evidence.MEASURED.name()
                                : figure.evidence().name(),
                form != null ? form.text("source_" + measure) : figure == null ? "" : figure.source(),
                range == null
                        ? null
                        : frame.text(
                                "ledger.range",
                                frame.format().numberText(range.low(), 0),
                                frame.format().numberText(range.high(), 0)),
                fault == null ? null : words.what(fault, frame.locale()));
    }

    private List<EntryPageView.Past> past(Frame frame, LedgerTown town, List<LedgerEntry> entries) {
        Set<Measure> seen = new HashSet<>();
        Map<UserId, String> names =
                people.displayNames(new OrganisationId(town.author().organisation()));
        return entries.stream()
                .map(entry -> {
                    var at = entry.recordedAt().atZone(JAPAN);
                    LedgerFigure figure = entry.figure();
                    return new EntryPageView.Past(
                            frame.format().dateWithoutWeekday(at.toLocalDate()) + " "
                                    + frame.format().time(at),
                            frame.text(entry.key().measure().messageKey()),
                            figure == null
                                    ? frame.text("ledger.withdrawn")
                                    : frame.format()
                                                    .numberText(
                                                            figure.value(),
                                                            Math.max(
                                                                    0,
                                                                    figure.value()
                                                                            .scale())) + " "
                                            + unit(frame, entry.key().measure(), figure),
                            figure == null ? null : figure.evidence(),
                            figure == null ? "" : figure.source(),
                            frame.text(entry.batch().messageKey(), entry.batchLabel()),
                            entry.recordedBy() == null
                                    ? ""
                                    : names.getOrDefault(
                                            new UserId(entry.recordedBy()), frame.text("ledger.entry.formerPerson")),
                            seen.add(entry.key().measure()));
                })
                .toList();
    }

    /** In the visitor's language; a quantity's unit is the one the work item names. */
    private static String unit(Frame frame, Measure measure, LedgerFigure figure) {
        return measure == Measure.QUANTITY ? figure.unit() : frame.text(measure.unitKey());
    }

    private String versions(LedgerTown town, WorkItem item, FiscalYear year) {
        return versions(history.listHistory(town.code(), item.code(), year));
    }

    /** The highest version of each measure, in the order of {@link Measure}. */
    private static String versions(List<LedgerEntry> past) {
        Map<Measure, Integer> versions = new EnumMap<>(Measure.class);
        past.forEach(entry -> versions.merge(entry.key().measure(), entry.version(), Math::max));
        return Arrays.stream(Measure.values())
                .map(measure ->
                        BigDecimal.valueOf(versions.getOrDefault(measure, 0)).toPlainString())
                .collect(Collectors.joining("."));
    }
}
