package org.tabane.engine.grouping;

/**
 * How many groups a grouping may have.
 *
 * @param fewest at least
 * @param most at most
 * @param withAlone whether a unit by itself counts as a group
 */
record GroupCount(int fewest, int most, boolean withAlone) {

    static final GroupCount ANY = new GroupCount(0, Integer.MAX_VALUE, true);

    static GroupCount exactly(int groups) {
        return new GroupCount(groups, groups, true);
    }

    boolean isAny() {
        return fewest == 0 && most == Integer.MAX_VALUE;
    }

    boolean counts(int size) {
        return withAlone || size > 1;
    }

    boolean holds(int groups) {
        return fewest <= groups && groups <= most;
    }
}
