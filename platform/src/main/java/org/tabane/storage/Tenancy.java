package org.tabane.storage;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The tenant context of the work at hand; every transaction begun inside carries it. */
public final class Tenancy {

    private static final ThreadLocal<TenantContext> CURRENT = ThreadLocal.withInitial(TenantContext::nobody);

    private Tenancy() {}

    /** Never null: {@link TenantContext#nobody()} where nothing was set. */
    public static TenantContext current() {
        return CURRENT.get();
    }

    /** Runs {@code work} in {@code context}. Transactions already open keep the context they began with. */
    public static void run(TenantContext context, Runnable work) {
        get(context, () -> {
            work.run();
            return true;
        });
    }

    /** Answers {@code work}, run in {@code context}. */
    public static <T> T get(TenantContext context, Supplier<T> work) {
        TenantContext before = CURRENT.get();
        CURRENT.set(context);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** As {@link #get}, for work that throws checked exceptions, such as a filter chain. */
    public static <T> T call(TenantContext context, Callable<T> work) throws Exception {
        TenantContext before = CURRENT.get();
        CURRENT.set(context);
        try {
            return work.call();
        } finally {
            CURRENT.set(before);
        }
    }
}
