package org.tabane;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Waits in a test for what another thread brings about. A wait ends as soon as it may, so its limit costs nothing where all is well; it is
 * long because the machine may be slow and busy.
 */
public final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(50);

    private Patience() {}

    /** What is seen once it is as it should be. */
    public static <T> T until(String awaited, Callable<T> look, Predicate<T> asItShouldBe) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try {
            while (true) {
                T seen = look.call();
                if (asItShouldBe.test(seen)) {
                    return seen;
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("Waited %d seconds in vain until %s; last seen: %s"
                            .formatted(LIMIT.toSeconds(), awaited, seen));
                }
                Thread.sleep(LOOK);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("Looking whether " + awaited, e);
        }
    }

    /** The page of a background job or of a form that started one, once no job works on it any more. */
    public static String untilNoJobWorks(String url, Callable<String> page) {
        return until("no job works on " + url, page, html -> !html.contains("data-job="));
    }
}
