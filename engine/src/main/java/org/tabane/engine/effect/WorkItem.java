package org.tabane.engine.effect;

/** A work item 「業務項目」 by its code in the catalogue, such as {@code R07} for mowing. Immutable; ordered by its text. */
public record WorkItem(String code) implements Comparable<WorkItem> {

    public WorkItem {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A work item needs a code, but the text was blank.");
        }
    }

    public static WorkItem of(String code) {
        return new WorkItem(code);
    }

    @Override
    public int compareTo(WorkItem other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
