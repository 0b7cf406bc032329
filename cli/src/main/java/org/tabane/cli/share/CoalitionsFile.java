package org.tabane.cli.share;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CoalitionCost;

/** What every sub-group would pay alone: {@code members} joined by {@code +}, and {@code yen}. All sub-groups must be given. */
final class CoalitionsFile {

    private static final String MEMBERS = "members";
    private static final String YEN = "yen";
    private static final List<Column> COLUMNS =
            List.of(Column.required(MEMBERS, "団体を + で結んだ組", "団体の組"), Column.required(YEN, "単独の費用 円", "円"));
    private static final int MOST_MEMBERS = 12;

    private CoalitionsFile() {}

    /** The cost of the whole group may be left out: it is what is being shared. */
    static CoalitionCost read(
            Path path, Set<MemberId> members, long wholeYen, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, COLUMNS, findings);
        Map<Set<MemberId>, Long> costs = new HashMap<>();
        for (TableRow row : table.rows(COLUMNS)) {
            Optional<Set<MemberId>> coalition =
                    row.requiredText(MEMBERS).flatMap(text -> coalition(text, row, members));
            Optional<Long> yen = row.requiredWhole(YEN);
            if (coalition.isPresent() && yen.isPresent() && costs.put(coalition.get(), yen.get()) != null) {
                row.fault(MEMBERS, "stands twice");
            }
        }
        Long given = costs.putIfAbsent(new TreeSet<>(members), wholeYen);
        if (given != null && given != wholeYen) {
            findings.fault(
                    Place.ofFile(table.file()),
                    "the whole group costs " + given + " yen here, but " + wholeYen + " yen are shared");
        }
        faultMissing(members, costs, table.file(), municipalities, findings);
        return coalition -> costs.getOrDefault(new TreeSet<>(coalition), 0L);
    }

    private static Optional<Set<MemberId>> coalition(String text, TableRow row, Set<MemberId> members) {
        Set<MemberId> coalition = new TreeSet<>();
        for (String name : text.split("\\+", -1)) {
            if (name.isBlank() || !members.contains(Municipalities.of(name.strip()))) {
                row.fault(MEMBERS, "names '" + name + "', which is not in the file of keys");
                return Optional.empty();
            }
            coalition.add(Municipalities.of(name.strip()));
        }
        return Optional.of(coalition);
    }

    private static void faultMissing(
            Set<MemberId> members,
            Map<Set<MemberId>, Long> costs,
            String file,
            Municipalities municipalities,
            Findings findings) {
        if (members.size() > MOST_MEMBERS) {
            findings.fault(Place.ofFile(file), "sub-groups can be listed for at most " + MOST_MEMBERS + " members");
            return;
        }
        List<MemberId> all = new ArrayList<>(members);
        List<String> missing = new ArrayList<>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            Set<MemberId> coalition = new TreeSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits >>> i & 1) == 1) {
                    coalition.add(all.get(i));
                }
            }
            if (!costs.containsKey(coalition)) {
                missing.add(municipalities.spellings(coalition).replace(", ", "+"));
            }
        }
        if (!missing.isEmpty()) {
            findings.fault(
                    Place.ofFile(file),
                    missing.size() + " sub-groups are missing, first "
                            + String.join(" and ", missing.subList(0, Math.min(3, missing.size()))));
        }
    }
}
