package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/** Reads small tables as an official would write them: columns by two or more spaces, one header line. */
final class EffortTable {

    private EffortTable() {}

    /** Columns: member, work item, outsourced yen, hours, and optionally contracts. */
    static List<Cell> cells(String table) {
        return table.lines()
                .skip(1)
                .map(line -> line.strip().split(" {2,}"))
                .map(EffortTable::cell)
                .toList();
    }

    /** Columns: member, yen per hour. */
    static LabourRates rates(String table) {
        Map<MemberId, BigDecimal> rates = new TreeMap<>();
        table.lines()
                .skip(1)
                .map(line -> line.strip().split(" {2,}"))
                .forEach(columns -> rates.put(MemberId.of(columns[0]), number(columns[1])));
        return new LabourRates(rates);
    }

    private static Cell cell(String[] columns) {
        Cell cell = Cell.of(
                CellKey.of(columns[0], columns[1]),
                new Effort(number(columns[2]).longValueExact(), number(columns[3])));
        return columns.length > 4 ? cell.withContractsLet(number(columns[4])) : cell;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}
