package org.tabane.cli.group;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.CostTable;
import org.tabane.engine.grouping.GroupCost;

/** What each set of units would cost as a group: {@code members} joined by {@code +}, and {@code yen}. Sets not listed are not on offer. */
final class CostsFile {

    private static final String MEMBERS = "members";
    private static final String YEN = "yen";
    private static final List<Column> COLUMNS =
            List.of(Column.required(MEMBERS, "団体を + で結んだ組", "団体の組"), Column.required(YEN, "年間の総費用 円", "円"));

    private CostsFile() {}

    static GroupCost read(Path path, Set<MemberId> interest, Set<MemberId> everyone, Findings findings) {
        Table table = Table.read(path, COLUMNS, findings);
        CostTable costs = new CostTable();
        for (TableRow row : table.rows(COLUMNS)) {
            Optional<Set<MemberId>> members = row.requiredText(MEMBERS).flatMap(text -> members(text, row, everyone));
            Optional<Long> yen = row.requiredWhole(YEN);
            if (members.isPresent()
                    && yen.isPresent()
                    && interest.containsAll(members.get())
                    && !costs.put(members.get(), yen.get())) {
                row.fault(MEMBERS, "stands twice");
            }
        }
        if (costs.isEmpty() && !findings.hasFaults()) {
            findings.fault(Place.ofFile(table.file()), "no set of the units has a cost");
        }
        return costs;
    }

    private static Optional<Set<MemberId>> members(String text, TableRow row, Set<MemberId> everyone) {
        Set<MemberId> members = new TreeSet<>();
        for (String name : text.split("\\+", -1)) {
            if (name.isBlank() || !everyone.contains(MemberId.of(name.strip()))) {
                row.fault(MEMBERS, "names '" + name + "', which is not in the file of units");
                return Optional.empty();
            }
            if (!members.add(MemberId.of(name.strip()))) {
                row.fault(MEMBERS, "names '" + name + "' twice");
                return Optional.empty();
            }
        }
        return Optional.of(members);
    }
}
