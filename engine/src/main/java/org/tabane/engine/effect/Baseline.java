package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tabane.engine.MemberId;

/**
 * How the work is done now 「現状」: a table of cells and each member's hourly labour cost. Each pair of member and work item stands once,
 * and every member has a labour cost. Immutable.
 */
public record Baseline(List<Cell> cells, LabourRates labour) {

    public Baseline {
        cells = List.copyOf(cells);
        refuse(check(cells, labour));
    }

    /** Everything that is wrong with these inputs; empty when {@code new Baseline(…)} would accept them. */
    public static List<InputFault> check(List<Cell> cells, LabourRates labour) {
        List<InputFault> faults = new ArrayList<>(duplicates(InputFault.Side.BASELINE, cells));
        for (MemberId member : membersOf(cells)) {
            if (labour.findRate(member).isEmpty()) {
                faults.add(new InputFault.MissingLabourRate(member));
            }
        }
        if (cells.isEmpty()) {
            faults.add(new InputFault.NothingToEstimate());
        }
        return List.copyOf(faults);
    }

    public SortedSet<MemberId> members() {
        return membersOf(cells);
    }

    static SortedSet<MemberId> membersOf(List<Cell> cells) {
        SortedSet<MemberId> members = new TreeSet<>();
        cells.forEach(cell -> members.add(cell.key().member()));
        return members;
    }

    static Map<MemberId, List<Cell>> byMember(List<Cell> cells) {
        return cells.stream().collect(Collectors.groupingBy(cell -> cell.key().member()));
    }

    static List<InputFault> duplicates(InputFault.Side side, List<Cell> cells) {
        Set<CellKey> seen = new HashSet<>();
        return cells.stream()
                .filter(cell -> !seen.add(cell.key()))
                .<InputFault>map(cell -> new InputFault.DuplicateCell(side, cell.key()))
                .distinct()
                .toList();
    }

    static void refuse(List<InputFault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", faults.stream().map(InputFault::message).toList()));
        }
    }
}
