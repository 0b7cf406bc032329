package org.tabane.engine.grouping;

/** A grouping on its way to less spread, and the best one it has been. */
final class SpreadState {

    final Membership members;
    long bestSpread;
    final int[] bestGroup;
    private long spread;
    private boolean bestIsCurrent = true;

    SpreadState(Membership members) {
        this.members = members;
        this.spread = members.spread();
        this.bestSpread = spread;
        this.bestGroup = members.group.clone();
    }

    /** Before the members change, and when a run ends: a new best is copied only when it is about to be left. */
    void rememberBest() {
        if (bestIsCurrent) {
            System.arraycopy(members.group, 0, bestGroup, 0, bestGroup.length);
            bestIsCurrent = false;
        }
    }

    /** The members have changed, and the spread with them. */
    void settle(long change) {
        spread += change;
        if (spread < bestSpread) {
            bestSpread = spread;
            bestIsCurrent = true;
        }
    }
}
