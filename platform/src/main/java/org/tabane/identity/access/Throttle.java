package org.tabane.identity.access;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tabane.identity.jdbc.ThrottleStore;

/**
 * Slows down guessing, per account and per address. Used inside a transaction of the platform's own context.
 *
 * <p>Assumption: five wrong attempts per account and thirty per address within an hour before the first wait; a town
 * hall often shares one address.
 */
@Component
public class Throttle {

    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 30;

    private final ThrottleStore store;

    Throttle(ThrottleStore store) {
        this.store = store;
    }

    /** Counts the attempt; answers how long to wait where it may not be made, rounded up to whole seconds. */
    public Optional<Duration> begin(String account, String address, OffsetDateTime now) {
        return Stream.of(
                        store.begin("account", account, PER_ACCOUNT, now),
                        store.begin("address", address, PER_ADDRESS, now))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(until -> Duration.ofSeconds(
                        Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds())));
    }

    public void succeed(String account, String address) {
        store.clear("account", account);
        store.takeBack("address", address);
    }

    public void purge(OffsetDateTime now) {
        store.purge(now);
    }
}
