package org.tabane.engine.grouping;

/**
 * What members add to the cost of groups at the least, in yen per year. With it there is a bound, and often a proof, where sets are too many to
 * list: whole families of sets are left out because even their least shares are too dear. Must give the same answers from any thread.
 */
@FunctionalInterface
public interface LeastShares {

    /**
     * The least that each adds to a group of two or more with all of the core, otherwise only some of the others, and at most so many members.
     * No such group costs less than the sum over its members.
     *
     * @param core units by their number in the list that {@link GroupCost#leastShares} was given; one or more
     * @param others units that may be in the group too; none of the core
     * @param most members in all, no fewer than those of the core
     * @return first those of the core, then those of the others, in their order
     */
    double[] of(int[] core, int[] others, int most);

    /** The same for groups of one unit and some of the others, with no fewer and no more members than said; two at least. */
    default double[] of(int unit, int[] others, int fewest, int most) {
        return of(new int[] {unit}, others, most);
    }
}
