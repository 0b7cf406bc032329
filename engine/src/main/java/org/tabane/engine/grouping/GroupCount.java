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

    /** What the rules allow: in the cost form groups of two members or more are counted, in the max-p form all. */
    static GroupCount of(GroupingProblem problem) {
        GroupingRules rules = problem.rules();
        boolean withAlone = problem.form() instanceof GroupingForm.MostGroups;
        boolean limited = rules.fewestGroups() > 0 || rules.mostGroups() < possible(problem);
        int most = limited ? Math.min(possible(problem), rules.mostGroups()) : Integer.MAX_VALUE;
        return new GroupCount(rules.fewestGroups(), Math.max(rules.fewestGroups(), most), withAlone);
    }

    /** As many groups as there are units, or half as many where only groups of two or more count. */
    static int possible(GroupingProblem problem) {
        int units = problem.units().size();
        return problem.form() instanceof GroupingForm.MostGroups ? units : units / 2;
    }

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
