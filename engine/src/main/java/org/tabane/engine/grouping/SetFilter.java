package org.tabane.engine.grouping;

/** Leaves sets that are of no use, and all that grow from them, out of a walk. */
interface SetFilter {

    SetFilter NONE = new SetFilter() {
        @Override
        public boolean joined(int[] members, int size) {
            return true;
        }

        @Override
        public void left(int[] members, int size) {}
    };

    /** A unit joins the set as its {@code size}-th. Whether the set or a larger one may be of use. */
    boolean joined(int[] members, int size);

    void left(int[] members, int size);

    /** No set grows by this unit until it is taken back. */
    default void putAside(int unit) {}

    default void takenBack(int unit) {}

    /** Whether an admissible set at this cost is of use. */
    default boolean keeps(int size, long cost) {
        return true;
    }
}
