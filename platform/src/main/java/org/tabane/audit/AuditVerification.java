package org.tabane.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.audit.jdbc.ChainReader;
import org.tabane.audit.jdbc.ChainReader.Head;

/**
 * Checks every chain from its first entry to its last.
 *
 * <ul>
 *   <li>A changed entry no longer has the hash its own text gives.
 *   <li>A removed, inserted or moved entry breaks the sequence or the link to the hash before.
 *   <li>A tail cut off leaves the chain shorter than its head, which is kept in a table of its own.
 *   <li>Where the head was turned back too, or a chain was reckoned anew from some entry on, or all of it vanished, the witness
 *       file says otherwise: after each commit the platform notes there, outside the database, how far each chain had come and
 *       with which hash.
 * </ul>
 *
 * <p>What this cannot show: someone who can write both to the database as its owner and to the platform's data directory
 * can make them agree. Keep a copy of the witness file elsewhere to be safe from that as well.
 */
public final class AuditVerification {

    private AuditVerification() {}

    /**
     * Reads all chains over a connection of the database's owner.
     *
     * @param dataDirectory the platform's data directory, which holds the witness file
     */
    public static AuditReport verify(Connection owner, Path dataDirectory) throws SQLException {
        Map<UUID, Map<Long, String>> witnessed = AuditWitness.read(AuditWitness.fileIn(dataDirectory));
        boolean autoCommit = owner.getAutoCommit();
        int isolation = owner.getTransactionIsolation();
        owner.setAutoCommit(false);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            List<String> faults = new ArrayList<>();
            var walk = new Walk(ChainReader.heads(owner), witnessed, faults);
            ChainReader.forEachEntry(owner, walk::accept);
            walk.finish();
            return new AuditReport(walk.chains, walk.entries, witnessed.size(), faults);
        } finally {
            owner.rollback();
            owner.setTransactionIsolation(isolation);
            owner.setAutoCommit(autoCommit);
        }
    }

    /** Goes along the entries in the order of chain and sequence. */
    private static final class Walk {

        private final Map<UUID, Head> heads;
        private final Map<UUID, Map<Long, String>> witnessed;
        private final List<String> faults;
        private final Set<UUID> seen = new HashSet<>();
        private @Nullable AuditEntry last;
        private int chains;
        private long entries;

        Walk(Map<UUID, Head> heads, Map<UUID, Map<Long, String>> witnessed, List<String> faults) {
            this.heads = heads;
            this.witnessed = witnessed;
            this.faults = faults;
        }

        void accept(AuditEntry entry) {
            AuditEntry before = last;
            if (before == null || !before.organisation().equals(entry.organisation())) {
                if (before != null) {
                    end(before);
                }
                chains++;
                before = null;
            }
            entries++;
            long expectedSequence = before == null ? 1 : before.sequence() + 1;
            String expectedPrevious = before == null ? AuditEntry.BEFORE_FIRST : before.hash();
            if (entry.sequence() != expectedSequence) {
                fault(entry, "follows " + (expectedSequence - 1) + "; entries are missing or were renumbered");
            } else if (!entry.previousHash().equals(expectedPrevious)) {
                fault(entry, "does not follow the entry before it; one of them was replaced, moved or inserted");
            }
            if (!entry.hash().equals(entry.expectedHash())) {
                fault(entry, "was changed; its text no longer gives its hash");
            }
            String saw = witnessed.getOrDefault(entry.organisation(), Map.of()).get(entry.sequence());
            if (saw != null && !saw.equals(entry.hash())) {
                fault(entry, "is not the one the witness file saw");
            }
            last = entry;
        }

        void finish() {
            if (last != null) {
                end(last);
            }
            heads.keySet().stream()
                    .filter(organisation -> !seen.contains(organisation))
                    .forEach(organisation -> faults.add("Chain " + organisation + ": all entries are gone."));
            witnessed.keySet().stream()
                    .filter(organisation -> !seen.contains(organisation) && !heads.containsKey(organisation))
                    .forEach(organisation -> faults.add(
                            "Chain " + organisation + ": the witness file knows it, the database does not."));
        }

        private void end(AuditEntry tail) {
            seen.add(tail.organisation());
            Head head = heads.get(tail.organisation());
            if (head == null) {
                faults.add("Chain " + tail.organisation() + ": its head is gone.");
            } else if (head.sequence() != tail.sequence() || !head.hash().equals(tail.hash())) {
                fault(
                        tail,
                        "is the last, but the chain's head says " + head.sequence()
                                + "; the tail was cut off or added to");
            }
            long witnessedTo = witnessed.getOrDefault(tail.organisation(), Map.of()).keySet().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            if (witnessedTo > tail.sequence()) {
                fault(
                        tail,
                        "is the last, but the witness file saw entry " + witnessedTo
                                + "; the tail was cut off. Maybe an older backup was restored");
            }
        }

        private void fault(AuditEntry entry, String what) {
            faults.add("Chain " + entry.organisation() + ", entry " + entry.sequence() + ": " + what + ".");
        }
    }
}
