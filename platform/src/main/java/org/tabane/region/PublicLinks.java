package org.tabane.region;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /** What a key opens. */
    public record Opened(LocalGovernmentCode town, UUID organisation, List<OwnIndicator> own) {
        public Opened {
            own = List.copyOf(own);
        }
    }

    /** Whether a person may make links to a town's page: an administrator of that town. */
    public static boolean mayManage(CurrentUser user, LocalGovernmentCode town) {
        return user.role().mayAdminister()
                && user.activeOrganisation().code().filter(town::equals).isPresent();
    }

    /** Makes a link and answers its key. */
    public String make(LocalGovernmentCode town, String purpose, CurrentUser user) {
        require(user, town);
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        UUID id = store.insert(
                user.organisationId().value(),
                town,
                hash(key),
                purpose,
                clock.instant(),
                user.userId().value());
        events.publishEvent(new RegionAct(
                user.organisationId().value(),
                "region.public_link_made",
                "public_link",
                id.toString(),
                Map.of("purpose", purpose)));
        return key;
    }

    /** The open links of a town, the latest first. */
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

    /** What a key opens; empty for keys that were never made or were revoked. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public Optional<Opened> open(String key) {
        if (!key.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return Tenancy.get(
                TenantContext.ofSystem(),
                () -> store.findOpen(hash(key))
                        .map(found -> new Opened(
                                found.town(),
                                found.organisation(),
                                ownIndicators.list().stream()
                                        .filter(one -> one.organisation().equals(found.organisation()))
                                        .toList())));
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
