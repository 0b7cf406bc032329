package org.tabane.cli.group;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.LinkKind;

/** Who is whose neighbour: {@code a}, {@code b} and, if it has one, {@code kind}. */
final class LinksFile {

    private static final String A = "a";
    private static final String B = "b";
    private static final String KIND = "kind";
    private static final List<Column> COLUMNS = List.of(
            Column.required(A, "団体", "from"),
            Column.required(B, "隣の団体", "to"),
            Column.optional(KIND, "land 陸続き, sea 航路, declared 協約", "種別"));

    private LinksFile() {}

    /** The links among those of interest; a link to someone nobody knows is a fault. */
    static List<Link> read(Path path, Set<MemberId> interest, Set<MemberId> everyone, Findings findings) {
        Table table = Table.readWithOthers(path, COLUMNS, findings);
        List<Link> links = new ArrayList<>();
        for (TableRow row : table.rows(COLUMNS)) {
            Optional<MemberId> a = unit(row, A, everyone);
            Optional<MemberId> b = unit(row, B, everyone);
            Optional<LinkKind> kind = kind(row);
            if (a.isEmpty() || b.isEmpty() || kind.isEmpty()) {
                continue;
            }
            if (a.equals(b)) {
                row.fault(B, "joins " + a.get() + " to itself");
            } else if (interest.contains(a.get()) && interest.contains(b.get())) {
                links.add(new Link(a.get(), b.get(), kind.get()));
            }
        }
        return links;
    }

    static Optional<MemberId> unit(TableRow row, String column, Set<MemberId> everyone) {
        Optional<MemberId> unit = row.requiredText(column).map(MemberId::of);
        if (unit.isPresent() && !everyone.contains(unit.get())) {
            row.fault(column, "names " + unit.get() + ", which is not in the file of units");
            return Optional.empty();
        }
        return unit;
    }

    private static Optional<LinkKind> kind(TableRow row) {
        return switch (row.text(KIND).toLowerCase(Locale.ROOT)) {
            case "", "land" -> Optional.of(LinkKind.LAND);
            case "sea" -> Optional.of(LinkKind.SEA);
            case "declared" -> Optional.of(LinkKind.DECLARED);
            default -> {
                row.fault(KIND, "must be land, sea or declared, but is '" + row.text(KIND) + "'");
                yield Optional.empty();
            }
        };
    }
}
