package org.tabane.engine.effect;

import java.util.Optional;
import org.tabane.engine.MemberId;

/** Where a driver's range holds: one member or all, one work item or all. Immutable. */
public record Scope(Optional<MemberId> member, Optional<WorkItem> workItem) {

    public static final Scope EVERYWHERE = new Scope(Optional.empty(), Optional.empty());

    public static Scope of(MemberId member) {
        return new Scope(Optional.of(member), Optional.empty());
    }

    public static Scope of(WorkItem workItem) {
        return new Scope(Optional.empty(), Optional.of(workItem));
    }

    public static Scope of(CellKey key) {
        return new Scope(Optional.of(key.member()), Optional.of(key.workItem()));
    }

    public boolean covers(CellKey key) {
        return covers(key.member()) && (workItem.isEmpty() || workItem.get().equals(key.workItem()));
    }

    boolean covers(MemberId candidate) {
        return member.isEmpty() || member.get().equals(candidate);
    }

    /** The more a scope names, the more specific it is; a member counts for more than a work item. */
    int specificity() {
        return (member.isPresent() ? 2 : 0) + (workItem.isPresent() ? 1 : 0);
    }

    @Override
    public String toString() {
        return "(" + member.map(MemberId::value).orElse("all members") + ", "
                + workItem.map(WorkItem::code).orElse("all work items") + ")";
    }
}
