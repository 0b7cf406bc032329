package org.tabane.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.region.jdbc.PublicLinkStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Links under which anybody may open a town's page with what the town chose to show 「公開リンク」. Made and revoked by the town's
 * administrators; the key is 256 random bits of which only a hash is kept, so it is shown once and never again.
 */
@Service
@Transactional
public class PublicLinks {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final PublicLinkStore store;
    private final OwnIndicators ownIndicators;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PublicLinks(PublicLinkStore store, OwnIndicators ownIndicators, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ownIndicators = ownIndicators;
        this.events = events;
        this.clock = clock;
    }

    /** What a key leads to. */
    public sealed interface Opening {}

    /**
     * The town's page with what the town chose to show.
     *
     * @param lastDay the last day on which it opens; {@code null} without an end
     */
    public record Opened(LocalGovernmentCode town, @Nullable LocalDate lastDay, List<OwnIndicator> own)
            implements Opening {
        public Opened {
            own = List.copyOf(own);
        }
    }

    /** Nothing any more: its last day is over. */
    public record Over(LocalGovernmentCode town, LocalDate lastDay) implements Opening {}

    /** Nothing: it was never made or was stopped. */
    public record Closed() implements Opening {}

    /** Whether a person may make links to a town's page: an administrator of that town. */
    public static boolean mayManage(CurrentUser user, LocalGovernmentCode town) {
        return user.role().mayAdminister()
                && user.activeOrganisation().code().filter(town::equals).isPresent();
    }

    /** Makes a link and answers its key. */
    public String make(LocalGovernmentCode town, String purpose, LinkTerm term, CurrentUser user) {
        require(user, town);
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        LocalDate lastDay = term.lastDay(today());
        UUID id = store.insert(
                user.organisationId().value(),
                town,
                hash(key),
                purpose,
                lastDay,
                clock.instant(),
                user.userId().value());
        events.publishEvent(new RegionAct(
                user.organisationId().value(),
                "region.public_link_made",
                "public_link",
                id.toString(),
                lastDay == null
                        ? Map.of("purpose", purpose)
                        : Map.of("purpose", purpose, "last_day", lastDay.toString())));
        return key;
    }

    /** The links of a town that were not stopped, the latest first. */
    @Transactional(readOnly = true)
    public List<OpenLink> listOpen(LocalGovernmentCode town) {
        return store.listOpen(town);
    }

    /** Stops a link at once. */
    public void revoke(UUID id, LocalGovernmentCode town, CurrentUser user) {
        require(user, town);
        if (store.revoke(id, clock.instant(), user.userId().value())) {
            events.publishEvent(new RegionAct(
                    user.organisationId().value(),
                    "region.public_link_revoked",
                    "public_link",
                    id.toString(),
                    Map.of()));
        }
    }

    /** What a key leads to. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public Opening open(String key) {
        return key.matches("[A-Za-z0-9_-]{43}")
                ? Tenancy.get(
                        TenantContext.ofSystem(),
                        () -> store.findOpen(hash(key)).map(this::opening).orElseGet(Closed::new))
                : new Closed();
    }

    private Opening opening(PublicLinkStore.Found found) {
        LocalDate lastDay = found.lastDay();
        if (lastDay != null && lastDay.isBefore(today())) {
            return new Over(found.town(), lastDay);
        }
        return new Opened(
                found.town(),
                lastDay,
                ownIndicators.list().stream()
                        .filter(one -> one.organisation().equals(found.organisation()))
                        .toList());
    }

    /** The day it is in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    private static void require(CurrentUser user, LocalGovernmentCode town) {
        if (!mayManage(user, town)) {
            throw new AccessDeniedException("Only administrators of (" + town + ") manage its public links.");
        }
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
