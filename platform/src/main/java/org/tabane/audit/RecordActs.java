package org.tabane.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tabane.audit.jdbc.AuditStore;
import org.tabane.shared.Recorded;

/** Writes each recorded act in the transaction of the act itself; without one it refuses, so that nothing is lost silently. */
@Component
class RecordActs {

    private final AuditStore store;
    private final AuditWitness witness;
    private final Clock clock;

    RecordActs(AuditStore store, AuditWitness witness, Clock clock) {
        this.store = store;
        this.witness = witness;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Recorded act) {
        UUID own = act.organisation();
        UUID chain = own == null ? AuditEntry.PLATFORM : own;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditStore.Appended appended = store.append(
                chain, now, act.actor(), act.action(), act.subjectType(), act.subjectId(), json(act.detail()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.note(new AuditWitness.Line(chain, appended.sequence(), appended.hash()));
            }
        });
    }

    /** A JSON object of texts, names in order, so that the same detail is always the same text. */
    static String json(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(one -> quoted(one.getKey()) + ":" + quoted(one.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (c < 0x20) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.append('"').toString();
    }
}
