package org.tabane.cli.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Unit;

/**
 * Units with their figures: {@code id} and any further columns.
 *
 * @param units in the file's order
 * @param names what to call a unit in messages
 * @param parts the text of the column the units are split by; empty when they are not
 * @param assumed units whose figure was empty and taken from an assumption, by attribute
 */
record UnitsFile(
        List<Unit> units,
        Map<MemberId, String> names,
        Map<MemberId, String> parts,
        Map<String, List<MemberId>> assumed,
        Set<MemberId> everyone) {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final List<Column> COLUMNS =
            List.of(Column.required(ID, "団体の番号または団体コード", "団体コード", "municipality"), Column.optional(NAME, "団体名", "団体名"));

    /** What is read from the file. */
    record Wanted(
            Set<String> attributes,
            Map<String, BigDecimal> assumptions,
            Optional<Condition> where,
            Optional<String> each) {}

    /** Only units whose column has this text. */
    record Condition(String column, String text) {}

    static UnitsFile read(Path path, Wanted wanted, Findings findings) {
        Table table = Table.readWithOthers(path, COLUMNS, findings);
        List<String> columns = new ArrayList<>(wanted.attributes());
        wanted.where().ifPresent(where -> columns.add(where.column()));
        wanted.each().ifPresent(columns::add);
        for (String column : columns) {
            if (!table.hasColumn(column) && !findings.hasFaults()) {
                findings.fault(
                        Place.ofFile(table.file()),
                        "column '" + column + "' is missing; there are " + String.join(", ", table.otherColumns()));
            }
        }
        Reading reading = new Reading(wanted, findings);
        if (!findings.hasFaults()) {
            table.rows(COLUMNS).forEach(reading::add);
            if (reading.units.isEmpty() && !findings.hasFaults()) {
                findings.fault(
                        Place.ofFile(table.file()),
                        wanted.where()
                                .map(where -> "no unit has '" + where.text() + "' in column " + where.column())
                                .orElse("there are no units"));
            }
        }
        reading.assumed.forEach((attribute, units) ->
                findings.note(table.file() + ": " + attribute + " is unknown for " + units.size() + " units; assumed "
                        + wanted.assumptions().get(attribute) + " for "
                        + String.join(", ", units.stream().map(reading::name).toList())));
        return new UnitsFile(
                reading.units, reading.names, reading.parts, reading.assumed, Set.copyOf(reading.places.keySet()));
    }

    String name(MemberId unit) {
        return names.containsKey(unit) ? names.get(unit) + " (" + unit + ")" : unit.value();
    }

    /** One pass through the rows. */
    private static final class Reading {

        private final Wanted wanted;
        private final Findings findings;
        private final List<Unit> units = new ArrayList<>();
        private final Map<MemberId, String> names = new HashMap<>();
        private final Map<MemberId, String> parts = new LinkedHashMap<>();
        private final Map<MemberId, Place> places = new HashMap<>();
        private final Map<String, List<MemberId>> assumed = new TreeMap<>();

        Reading(Wanted wanted, Findings findings) {
            this.wanted = wanted;
            this.findings = findings;
        }

        String name(MemberId unit) {
            return names.getOrDefault(unit, unit.value());
        }

        void add(TableRow row) {
            Optional<String> text = row.requiredText(ID);
            if (text.isEmpty()) {
                return;
            }
            MemberId id = MemberId.of(text.get());
            Place before = places.putIfAbsent(id, row.place(ID));
            if (before != null) {
                row.fault(ID, "stands twice: " + id + " is already in line " + before.line());
                return;
            }
            if (!row.text(NAME).isEmpty()) {
                names.put(id, row.text(NAME));
            }
            if (wanted.where()
                    .filter(where -> !row.text(where.column()).equals(where.text()))
                    .isPresent()) {
                return;
            }
            wanted.each().flatMap(row::requiredText).ifPresent(part -> parts.put(id, part));
            Map<String, BigDecimal> figures = new HashMap<>();
            for (String attribute : wanted.attributes()) {
                figure(row, id, attribute).ifPresent(figure -> figures.put(attribute, figure));
            }
            units.add(new Unit(id, figures));
        }

        private Optional<BigDecimal> figure(TableRow row, MemberId id, String attribute) {
            BigDecimal assumption = wanted.assumptions().get(attribute);
            if (!row.text(attribute).isEmpty()) {
                return row.requiredAmount(attribute);
            }
            if (assumption == null) {
                row.fault(
                        attribute,
                        "is empty for " + name(id) + "; leave the unit out, or state what to assume with --assume "
                                + attribute + "=FIGURE");
                return Optional.empty();
            }
            assumed.computeIfAbsent(attribute, key -> new ArrayList<>()).add(id);
            return Optional.of(assumption);
        }
    }
}
