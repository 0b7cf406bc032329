package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * The cheapest grouping in which a town's work items may be in different groups, with what is proven about it. All admissible sets are listed
 * with every bundle, and each work item of each town is covered once: for a prefecture and a few bundles. Immutable.
 *
 * @param groups each with its bundle; by bundle, then by first member
 * @param yen total cost per year
 * @param leastYen no grouping costs less
 * @param proven whether this is the best one
 * @param seconds what it took
 */
public record WorkGrouping(List<Group> groups, long yen, long leastYen, boolean proven, double seconds) {

    private static final int MOST_COLUMNS = 1_500_000;

    public WorkGrouping {
        groups = List.copyOf(groups);
    }

    /**
     * Who does what together.
     *
     * @param members in the problem's order
     * @param bundle the work items
     * @param yen per year
     */
    public record Group(List<MemberId> members, Set<String> bundle, long yen) {
        public Group {
            members = List.copyOf(members);
            bundle = Set.copyOf(bundle);
        }
    }

    /** Empty when no grouping keeps to the rules, or none was found in time. */
    public static Optional<WorkGrouping> solve(WorkProblem problem, RunControl control) {
        long started = System.nanoTime();
        BooleanSupplier stop =
                () -> System.nanoTime() - started > control.timeBudget().toNanos()
                        || control.stop().stopRequested();
        List<String> items = new ArrayList<>(
                new TreeSet<>(problem.bundles().stream().flatMap(Set::stream).toList()));
        Columns columns = new Columns(problem, items);
        boolean complete = columns.list(stop);
        List<Group> known = known(problem, items, control);
        long upper = known.isEmpty() ? Long.MAX_VALUE : total(known);
        PartitionProof proof = new PartitionProof(
                columns.pool,
                problem.units().size() * items.size(),
                GroupCount.ANY,
                upper,
                stop,
                PartitionProof.Watch.NOBODY);
        boolean settled = proof.run() && complete;
        List<Group> best = proof.best.length > 0 ? columns.groups(proof.best) : known;
        if (best.isEmpty()) {
            return Optional.empty();
        }
        long least = settled ? total(best) : complete ? Math.max(0, proof.lowerBound()) : 0;
        return Optional.of(new WorkGrouping(best, total(best), least, settled, (System.nanoTime() - started) / 1e9));
    }

    private static long total(List<Group> groups) {
        return groups.stream().mapToLong(Group::yen).reduce(0, Math::addExact);
    }

    /** The cheaper of all work in one bundle and each item by itself, as far as these are on offer. */
    private static List<Group> known(WorkProblem problem, List<String> items, RunControl control) {
        List<Group> best = List.of();
        List<List<Set<String>>> ways =
                List.of(List.of(Set.copyOf(items)), items.stream().map(Set::of).toList());
        for (List<Set<String>> way : ways) {
            if (problem.bundles().containsAll(way)) {
                RunControl share = control.withTimeBudget(control.timeBudget().dividedBy(4L * way.size()));
                List<Group> groups = new ArrayList<>();
                boolean whole = true;
                for (Set<String> bundle : way) {
                    GroupingOutcome outcome = ExactGrouping.solve(problem.of(bundle), share);
                    whole &= outcome instanceof Grouping;
                    if (outcome instanceof Grouping grouping) {
                        grouping.groups().forEach(members -> groups.add(group(problem, members, bundle)));
                    }
                }
                if (whole && (best.isEmpty() || total(groups) < total(best))) {
                    best = groups;
                }
            }
        }
        return best;
    }

    private static Group group(WorkProblem problem, List<MemberId> members, Set<String> bundle) {
        return new Group(members, bundle, problem.cost().yen(Set.copyOf(members), bundle));
    }

    /** Sets with bundles as columns: work item i of unit u is row {@code u × items + i}. */
    private static final class Columns {

        private final WorkProblem problem;
        private final List<String> items;
        private final ColumnPool pool = new ColumnPool();

        Columns(WorkProblem problem, List<String> items) {
            this.problem = problem;
            this.items = items;
        }

        /** Whether all could be listed. */
        boolean list(BooleanSupplier stop) {
            boolean complete = true;
            for (Set<String> bundle : problem.bundles()) {
                Instance instance = new Instance(problem.of(bundle));
                int[] places = bundle.stream().mapToInt(items::indexOf).toArray();
                AdmissibleSets.Found found = AdmissibleSets.collect(
                        instance,
                        SetValue.of(instance),
                        instance.mostUnits,
                        MOST_COLUMNS - pool.count,
                        4L * MOST_COLUMNS,
                        stop);
                complete &= found.complete();
                for (int column = 0; column < found.pool().count; column++) {
                    int[] rows = Arrays.stream(found.pool().members(column))
                            .flatMap(unit -> Arrays.stream(places).map(place -> unit * items.size() + place))
                            .toArray();
                    pool.add(rows, rows.length, found.pool().cost[column]);
                }
            }
            return complete;
        }

        List<Group> groups(int[][] columns) {
            List<Group> groups = new ArrayList<>();
            for (int[] rows : columns) {
                Set<Integer> units = new TreeSet<>();
                Set<String> bundle = new TreeSet<>();
                for (int row : rows) {
                    units.add(row / items.size());
                    bundle.add(items.get(row % items.size()));
                }
                List<MemberId> members = units.stream()
                        .map(unit -> problem.units().get(unit).id())
                        .toList();
                groups.add(group(problem, members, bundle));
            }
            return groups;
        }
    }
}
