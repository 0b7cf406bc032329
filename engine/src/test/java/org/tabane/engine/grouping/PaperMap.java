package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tabane.engine.MemberId;

/** Invented towns u0, u1, … on a graph, with people and km². */
final class PaperMap {

    private PaperMap() {}

    static MemberId id(int unit) {
        return MemberId.of("u" + unit);
    }

    static List<Unit> units(long[] people, long[] area) {
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < people.length; unit++) {
            units.add(new Unit(
                    id(unit),
                    Map.of("people", BigDecimal.valueOf(people[unit]), "km2", BigDecimal.valueOf(area[unit], 1))));
        }
        return units;
    }

    static List<Unit> randomUnits(int size, Random random) {
        long[] people = random.longs(size, 0, 30).toArray();
        long[] area = random.longs(size, 1, 500).toArray();
        return units(people, area);
    }

    static List<Link> links(int[] neighbours) {
        List<Link> links = new ArrayList<>();
        for (int a = 0; a < neighbours.length; a++) {
            for (int b = a + 1; b < neighbours.length; b++) {
                if ((neighbours[a] >>> b & 1) == 1) {
                    links.add(Link.land(id(a), id(b)));
                }
            }
        }
        return links;
    }

    static List<Link> path(int size) {
        List<Link> links = new ArrayList<>();
        for (int unit = 1; unit < size; unit++) {
            links.add(Link.land(id(unit - 1), id(unit)));
        }
        return links;
    }

    /** Units of a grid with people from 1 to 100, by rows. */
    static GroupingProblem grid(int width, int height, long threshold, long seed) {
        Random random = new Random(seed);
        List<Link> links = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x > 0) {
                    links.add(Link.land(id(y * width + x - 1), id(y * width + x)));
                }
                if (y > 0) {
                    links.add(Link.land(id((y - 1) * width + x), id(y * width + x)));
                }
            }
        }
        return new GroupingProblem(
                units(
                        random.longs((long) width * height, 1, 101).toArray(),
                        random.longs((long) width * height, 10, 4000).toArray()),
                links,
                people(threshold),
                new GroupingForm.MostGroups("km2"));
    }

    static GroupingRules people(long threshold) {
        return GroupingRules.NONE.with(Limit.atLeast("people", BigDecimal.valueOf(threshold)));
    }

    /** The same map by the cost form, nobody being protected. */
    static GroupingProblem costed(GroupingProblem map, GroupingRules rules, GroupCost cost) {
        return new GroupingProblem(
                map.units(),
                map.links(),
                rules,
                new GroupingForm.LeastCost(cost, GroupingForm.LeastCost.NO_PROTECTION));
    }

    /** A price for every set of units, by a fixed rule that is neither sub- nor super-additive. */
    static GroupCost randomCost(long seed) {
        Map<Set<MemberId>, Long> known = new HashMap<>();
        return members -> known.computeIfAbsent(
                Set.copyOf(members),
                set -> 1_000_000L + new Random(seed * 31 + set.hashCode()).nextInt(900_000) * (long) set.size());
    }

    /** From 1 to 100 for every pair, the same both ways. */
    static Reach.Distance randomDistance(long seed) {
        return (one, other) -> 1
                + new Random(seed * 31 + one.hashCode() * 7L * other.hashCode() + one.hashCode() + other.hashCode())
                        .nextInt(100);
    }
}
