package org.tabane.cli.estimate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Sheets;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Cell;
import org.tabane.engine.effect.CellKey;
import org.tabane.engine.effect.Effort;
import org.tabane.engine.effect.WorkItem;

/** A table of efforts, now or bundled, with the place of each pair. */
final class EffortFile {

    private final Map<CellKey, Cell> cells = new LinkedHashMap<>();
    private final Map<CellKey, Place> places = new LinkedHashMap<>();
    private final Map<MemberId, Place> members = new LinkedHashMap<>();
    private final String file;

    private EffortFile(String file) {
        this.file = file;
    }

    static EffortFile read(
            Path path, Sheets sheets, List<Column> columns, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, sheets, columns, findings);
        EffortFile efforts = new EffortFile(table.file());
        List<TableRow> rows = table.rows(columns);
        if (rows.isEmpty() && !findings.hasFaults()) {
            findings.fault(Place.ofFile(table.file()), "the file has a header but no rows");
        }
        for (TableRow row : rows) {
            efforts.add(row, municipalities);
        }
        return efforts;
    }

    List<Cell> cells() {
        return List.copyOf(cells.values());
    }

    String file() {
        return file;
    }

    boolean has(CellKey key) {
        return places.containsKey(key);
    }

    /** Where each pair's work item stands, in the order of the file, also of pairs whose figures could not be read. */
    Map<CellKey, Place> places() {
        return places;
    }

    /** Where each municipality stands first. */
    Map<MemberId, Place> members() {
        return members;
    }

    private void add(TableRow row, Municipalities municipalities) {
        Optional<MemberId> member = municipalities.read(row, EstimateColumns.MUNICIPALITY);
        Optional<WorkItem> workItem =
                row.requiredText(EstimateColumns.WORK_ITEM).map(WorkItem::of);
        Optional<Long> yen = row.requiredWhole(EstimateColumns.OUTSOURCED_YEN);
        Optional<BigDecimal> hours = row.requiredAmount(EstimateColumns.DIRECT_HOURS);
        Optional<BigDecimal> contracts = row.optionalAmount(EstimateColumns.CONTRACTS);
        row.optionalAmount(EstimateColumns.REQUESTS);
        row.optionalAmount(EstimateColumns.QUANTITY);
        if (member.isEmpty() || workItem.isEmpty()) {
            return;
        }
        members.putIfAbsent(member.get(), row.place(EstimateColumns.MUNICIPALITY));
        CellKey key = new CellKey(member.get(), workItem.get());
        Place place = row.place(EstimateColumns.WORK_ITEM);
        Place first = places.putIfAbsent(key, place);
        if (first != null) {
            row.fault(
                    EstimateColumns.WORK_ITEM,
                    key.workItem() + " of " + municipalities.spelling(key.member()) + " stands already in line "
                            + first.line());
            return;
        }
        if (yen.isPresent() && hours.isPresent() && contracts.isPresent()) {
            cells.put(key, Cell.of(key, new Effort(yen.get(), hours.get())).withContractsLet(contracts.get()));
        }
    }
}
