package org.tabane.identity.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** A transaction of its own in the platform's own context: for what happens before anyone is known, such as sign-in. */
@Component
public class AsPlatform {

    private final TransactionTemplate transactions;

    AsPlatform(PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T get(Supplier<T> work) {
        return Tenancy.get(TenantContext.ofSystem(), () -> transactions.execute(status -> work.get()));
    }

    public void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
