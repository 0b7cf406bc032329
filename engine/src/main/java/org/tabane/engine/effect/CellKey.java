package org.tabane.engine.effect;

import java.util.Comparator;
import org.tabane.engine.MemberId;

/** Which cell of the estimate: one member's one work item. Immutable; ordered by member, then work item. */
public record CellKey(MemberId member, WorkItem workItem) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::member).thenComparing(CellKey::workItem);

    public static CellKey of(String member, String workItem) {
        return new CellKey(MemberId.of(member), WorkItem.of(workItem));
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "(" + member + ", " + workItem + ")";
    }
}
