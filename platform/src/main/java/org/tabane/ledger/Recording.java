package org.tabane.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.ledger.jdbc.LedgerStore;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Entries recorded bit by bit as one batch, inside one transaction; begun by {@link RecordEntries#begin}. Remembers what is there, so
 * that each municipality and year is looked up once. The same key may be appended once only.
 */
final class Recording {
    /** A year of a municipality, which is looked up as a whole. */
    private record Sheet(LocalGovernmentCode municipality, FiscalYear year) {}

    private final LedgerStore store;
    private final RecordEntries recordEntries;
    private final Author author;
    private final BatchKind kind;
    private final String label;
    private final Set<Sheet> seen = new HashSet<>();
    private final Map<LedgerKey, LedgerStore.Current> current = new HashMap<>();
    private @Nullable UUID batch;

    Recording(LedgerStore store, RecordEntries recordEntries, Author author, BatchKind kind, String label) {
        this.store = store;
        this.recordEntries = recordEntries;
        this.author = author;
        this.kind = kind;
        this.label = label;
    }

    /** The entries that differ from what is there, each with the version it would have. */
    Map<NewEntry, Integer> changed(List<NewEntry> entries) {
        Set<LocalGovernmentCode> municipalities = new HashSet<>();
        Set<FiscalYear> years = new HashSet<>();
        for (NewEntry entry : entries) {
            if (seen.add(new Sheet(entry.key().municipality(), entry.key().year()))) {
                municipalities.add(entry.key().municipality());
                years.add(entry.key().year());
            }
        }
        if (!years.isEmpty()) {
            current.putAll(store.findCurrent(author.organisation(), municipalities, years));
        }
        Map<NewEntry, Integer> versions = new LinkedHashMap<>();
        for (NewEntry entry : entries) {
            LedgerStore.Current known = current.get(entry.key());
            if (!RecordEntries.same(known, entry)) {
                versions.put(entry, known == null ? 1 : known.version() + 1);
            }
        }
        return versions;
    }

    /** Records those of the entries that differ from what is there. */
    void append(List<NewEntry> entries) {
        append(changed(entries));
    }

    /** Records what {@link #changed} found. */
    void append(Map<NewEntry, Integer> versions) {
        if (!versions.isEmpty()) {
            batch = recordEntries.append(author, kind, label, null, batch, versions);
        }
    }

    /** The batch; empty while nothing differed. */
    Optional<UUID> batch() {
        return Optional.ofNullable(batch);
    }
}
