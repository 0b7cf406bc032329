package org.tabane.ledger;

import java.util.regex.Pattern;

/** Names a work item, such as R07: the letter of its sector and two digits. */
public record WorkItemCode(String value) implements Comparable<WorkItemCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]\\d{2}");

    public WorkItemCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Work item (" + value + ") must be a letter and two digits.");
        }
    }

    @Override
    public int compareTo(WorkItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
