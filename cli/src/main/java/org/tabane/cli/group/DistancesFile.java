package org.tabane.cli.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.MemberPair;
import org.tabane.engine.grouping.Reach;

/** How far apart two units are: {@code a}, {@code b} and a figure, the same both ways. Pairs not listed are out of reach. */
final class DistancesFile {

    private static final String A = "a";
    private static final String B = "b";

    private DistancesFile() {}

    static Reach.Distance read(
            Path path, String measure, Set<MemberId> interest, Set<MemberId> everyone, Findings findings) {
        List<Column> columns = List.of(
                Column.required(A, "団体", "from"),
                Column.required(B, "もう一方の団体", "to"),
                Column.required(measure, "二団体の間の移動（0以上）"));
        Table table = Table.readWithOthers(path, columns, findings);
        Map<MemberPair, Double> known = new HashMap<>();
        for (TableRow row : table.rows(columns)) {
            Optional<MemberId> a = LinksFile.unit(row, A, everyone);
            Optional<MemberId> b = LinksFile.unit(row, B, everyone);
            Optional<BigDecimal> figure = row.requiredAmount(measure);
            if (a.isEmpty() || b.isEmpty() || figure.isEmpty() || a.equals(b)) {
                continue;
            }
            Double before =
                    known.put(new MemberPair(a.get(), b.get()), figure.get().doubleValue());
            if (before != null && before != figure.get().doubleValue()) {
                row.fault(measure, "differs from what stands for " + a.get() + " and " + b.get() + " above");
            }
        }
        long pairs = interest.size() * (interest.size() - 1L) / 2;
        long listed = known.keySet().stream()
                .filter(pair -> interest.contains(pair.first()) && interest.contains(pair.second()))
                .count();
        if (listed < pairs) {
            findings.note((pairs - listed) + " of " + pairs + " pairs are not in " + table.file()
                    + " and count as out of reach");
        }
        return (one, other) -> known.getOrDefault(new MemberPair(one, other), Double.POSITIVE_INFINITY);
    }
}
