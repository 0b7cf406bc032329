package org.tabane.identity.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of attempts to sign in, kept so that a restart does not forget them. What was typed is kept as a hash only. */
@Repository
public class ThrottleStore {

    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt before it is made, so that attempts made at the same moment cannot slip past the limit. From the
     * {@code limit}th attempt on, further ones have to wait 30 s, then twice as long each time, 15 minutes at most.
     *
     * @return until when attempts are refused; empty where this one may be made
     */
    public Optional<OffsetDateTime> begin(String kind, String subject, int limit, OffsetDateTime now) {
        int counted = jdbc.sql("""
                        insert into identity.throttle as t (key, attempts, last_at)
                        values (:key, 1, :now)
                        on conflict (key) do update
                           set attempts = case when t.last_at < :forget then 1 else t.attempts + 1 end,
                               last_at = :now,
                               blocked_until = case when t.last_at >= :forget and t.attempts + 1 >= :limit
                                   then cast(:now as timestamptz)
                                        + least(900, 30 * power(2, least(t.attempts + 1 - :limit, 10))) * interval '1 second'
                                   end
                         where t.blocked_until is null or t.blocked_until <= :now""")
                .param("key", key(kind, subject))
                .param("now", now)
                .param("forget", now.minus(FORGET_AFTER))
                .param("limit", limit)
                .update();
        if (counted == 1) {
            return Optional.empty();
        }
        return jdbc.sql("select blocked_until from identity.throttle where key = :key")
                .param("key", key(kind, subject))
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> until.withOffsetSameInstant(ZoneOffset.ofHours(9)));
    }

    /** The attempt was right: an account starts again from nothing. */
    public void clear(String kind, String subject) {
        jdbc.sql("delete from identity.throttle where key = :key")
                .param("key", key(kind, subject))
                .update();
    }

    /** The attempt was right: it does not count against the address, which may be a whole town hall's. */
    public void takeBack(String kind, String subject) {
        jdbc.sql("""
                        update identity.throttle set attempts = greatest(0, attempts - 1), blocked_until = null
                         where key = :key""").param("key", key(kind, subject)).update();
    }

    /** Forgets counts nobody added to for a day. */
    public int purge(OffsetDateTime now) {
        return jdbc.sql("delete from identity.throttle where last_at < :before")
                .param("before", now.minusDays(1))
                .update();
    }

    private static String key(String kind, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return kind + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
