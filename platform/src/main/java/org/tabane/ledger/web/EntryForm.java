package org.tabane.ledger.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;
import org.tabane.exchange.CellReading;
import org.tabane.exchange.ColumnType;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.Fault;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerKey;
import org.tabane.ledger.Measure;
import org.tabane.ledger.NewEntry;
import org.tabane.ledger.WorkItem;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/**
 * What a person typed about a work item: for each measure a value, its evidence and its source. Read with the same rules as a
 * workbook, so that １，２３４ and 1,234 mean the same on the page and in a file.
 */
final class EntryForm {
    private final Map<String, String> typed;

    EntryForm(Map<String, String> typed) {
        this.typed = typed;
    }

    String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** What is wrong, by measure. */
    Map<Measure, Fault> faults(WorkItem item) {
        Map<Measure, Fault> faults = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            String value = text("value_" + measure);
            if (value.isEmpty()) {
                continue;
            }
            if (read(measure, value) instanceof CellReading.Problem<?>(Fault fault)) {
                faults.put(measure, fault);
            } else if (text("source_" + measure).isEmpty()) {
                faults.put(measure, Fault.of("ledger.fault.source_missing"));
            } else if (measure == Measure.QUANTITY && !item.units().contains(text("unit"))) {
                faults.put(
                        measure,
                        Fault.of("ledger.fault.unit", text("unit"), item.code(), String.join("・", item.units())));
            }
        }
        return faults;
    }

    /**
     * The entries to record, when there are no faults: a filled measure is recorded, an emptied one withdrawn.
     *
     * @param known the current figures; their ranges stay as long as the value does
     */
    Map<Measure, NewEntry> entries(
            LocalGovernmentCode town, WorkItem item, FiscalYear year, Map<Measure, LedgerFigure> known) {
        Map<Measure, NewEntry> entries = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            LedgerKey key = new LedgerKey(town, item.code(), year, measure);
            BigDecimal value = value(measure);
            if (value == null) {
                if (known.containsKey(measure)) {
                    entries.put(measure, new NewEntry(key, null, text("note")));
                }
                continue;
            }
            LedgerFigure before = known.get(measure);
            LedgerFigure.Range range = before != null && before.value().compareTo(value) == 0 ? before.range() : null;
            entries.put(
                    measure,
                    new NewEntry(
                            key,
                            new LedgerFigure(
                                    value,
                                    measure == Measure.QUANTITY ? text("unit") : measure.unit(),
                                    range,
                                    Evidence.valueOf(text("evidence_" + measure)),
                                    text("source_" + measure)),
                            text("note")));
        }
        return entries;
    }

    private @Nullable BigDecimal value(Measure measure) {
        String text = text("value_" + measure);
        return text.isEmpty()
                ? null
                : switch (read(measure, text)) {
                    case CellReading.Value<?>(Hours hours) -> hours.value();
                    case CellReading.Value<?>(Yen yen) -> yen.toBigDecimal();
                    case CellReading.Value<?>(Long count) -> BigDecimal.valueOf(count);
                    case CellReading.Value<?>(BigDecimal number) -> number;
                    default -> null;
                };
    }

    private static CellReading<?> read(Measure measure, String text) {
        ColumnType<?> type = switch (measure) {
            case DIRECT_HOURS -> ColumnTypes.hours();
            case OUTSOURCED_YEN -> ColumnTypes.yenInAnyUnit();
            case CONTRACTS, REQUESTS -> ColumnTypes.wholeNumber(0, 10_000_000);
            case QUANTITY -> ColumnTypes.quantity(4);
        };
        return type.read(Cell.text(text), BigDecimal.ONE);
    }
}
