package org.tabane.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.audit.jdbc.AuditStore;
import org.tabane.audit.jdbc.AuditStore.Filter;

/** An organisation's trail as its administrators read it; the database shows it to nobody else. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    public long count(Filter filter) {
        return store.count(filter);
    }

    /** The newest first. */
    public List<AuditEntry> list(Filter filter, int offset, int limit) {
        return store.list(filter, offset, limit);
    }

    /** The oldest first. */
    public void forEach(Filter filter, Consumer<AuditEntry> each) {
        store.forEach(filter, each);
    }

    public List<String> listActions(Filter filter) {
        return store.listActions(filter.organisation());
    }
}
