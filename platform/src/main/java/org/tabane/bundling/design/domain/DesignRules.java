package org.tabane.bundling.design.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a design must keep to 「決めごと」. Immutable; everything in it may be changed and undone.
 *
 * @param together pairs that must be in one group 「固定」
 * @param apart pairs that must not be in one group 「禁止」
 * @param neverAlone codes of towns that must not stay by themselves
 * @param declared pairs that may stand side by side though the map shows no way 「離れていても組む」
 * @param locked groups that stay exactly as they are 「この群は動かさない」
 */
public record DesignRules(
        DesignLimits limits,
        Set<TownPair> together,
        Set<TownPair> apart,
        Set<String> neverAlone,
        Set<TownPair> declared,
        List<SortedSet<String>> locked) {

    public static final DesignRules NONE =
            new DesignRules(DesignLimits.NONE, Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    public DesignRules {
        together = sorted(together);
        apart = sorted(apart);
        neverAlone = sorted(neverAlone);
        declared = sorted(declared);
        locked = locked.stream().map(DesignRules::sorted).toList();
        if (together.stream().anyMatch(apart::contains)) {
            throw new IllegalArgumentException("A pair is both pinned and forbidden: " + together + ", " + apart);
        }
    }

    public DesignRules withLimits(DesignLimits others) {
        return new DesignRules(others, together, apart, neverAlone, declared, locked);
    }

    /** Pins a pair; it is no longer forbidden. */
    public DesignRules pinned(TownPair pair) {
        return new DesignRules(limits, with(together, pair), without(apart, pair), neverAlone, declared, locked);
    }

    /** Forbids a pair; it is no longer pinned. */
    public DesignRules forbidden(TownPair pair) {
        return new DesignRules(limits, without(together, pair), with(apart, pair), neverAlone, declared, locked);
    }

    /** Neither pinned nor forbidden nor declared any more. */
    public DesignRules released(TownPair pair) {
        return new DesignRules(
                limits, without(together, pair), without(apart, pair), neverAlone, without(declared, pair), locked);
    }

    /** Declares that a pair may stand side by side. */
    public DesignRules declaring(TownPair pair) {
        return new DesignRules(limits, together, apart, neverAlone, with(declared, pair), locked);
    }

    /** Whether this town may stay by itself. */
    public DesignRules withNeverAlone(String town, boolean never) {
        return new DesignRules(
                limits, together, apart, never ? with(neverAlone, town) : without(neverAlone, town), declared, locked);
    }

    /** Locks a group as it is; other locks that touch it go. */
    public DesignRules locking(Collection<String> group) {
        List<SortedSet<String>> more = new java.util.ArrayList<>(unlocking(group).locked);
        more.add(new TreeSet<>(group));
        return new DesignRules(limits, together, apart, neverAlone, declared, more);
    }

    /** Takes away the locks that touch any of these towns. */
    public DesignRules unlocking(Collection<String> towns) {
        return new DesignRules(
                limits,
                together,
                apart,
                neverAlone,
                declared,
                locked.stream()
                        .filter(lock -> Collections.disjoint(lock, towns))
                        .toList());
    }

    public boolean isLocked(String town) {
        return locked.stream().anyMatch(lock -> lock.contains(town));
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    private static <T extends Comparable<T>> Set<T> with(Set<T> set, T element) {
        Set<T> more = new TreeSet<>(set);
        more.add(element);
        return more;
    }

    private static <T extends Comparable<T>> Set<T> without(Set<T> set, T element) {
        Set<T> fewer = new TreeSet<>(set);
        fewer.remove(element);
        return fewer;
    }
}
