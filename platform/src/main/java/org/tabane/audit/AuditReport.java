package org.tabane.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param witnessed how many chains the witness file knows
 * @param faults one sentence each; empty where the trail is whole
 */
public record AuditReport(int chains, long entries, int witnessed, List<String> faults) {

    public AuditReport {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /** For the operator. */
    @Override
    public String toString() {
        String counts = "%,d chains, %,d entries, %,d chains witnessed outside the database"
                .formatted(chains, entries, witnessed);
        return isSound()
                ? "The audit trail is whole: " + counts + "."
                : "THE AUDIT TRAIL WAS TAMPERED WITH (" + counts + "):\n  " + String.join("\n  ", faults);
    }
}
