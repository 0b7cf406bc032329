package org.tabane.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.UserId;
import org.tabane.identity.domain.PasswordRule;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.OneTimeLinkStore;
import org.tabane.identity.jdbc.OneTimeLinkStore.Link;

/**
 * Links by which a person sets a password once: after an invitation, or when the administrator resets it. The
 * administrator hands the link over; only its hash is kept.
 *
 * <p>Assumption: an invitation works for seven days, a reset for one.
 */
@Service
public class OneTimeLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AsPlatform platform;
    private final OneTimeLinkStore links;
    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(
            AsPlatform platform,
            OneTimeLinkStore links,
            AccountStore accounts,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.platform = platform;
        this.links = links;
        this.accounts = accounts;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofDays(1));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }
    }

    /** Makes a link within the transaction at hand; answers its path below the root. */
    String issue(UserId user, OrganisationId organisation, Purpose purpose) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        OffsetDateTime now = OffsetDateTime.now(clock);
        links.insert(hash(token), user, organisation, purpose.name(), now, now.plus(purpose.validity));
        return "/sign-in/link/" + token;
    }

    /** Whom the link is for; empty where it was used, is too old or never existed. */
    public Optional<Link> find(String token) {
        return platform.get(() -> links.findUsable(hash(token), OffsetDateTime.now(clock)));
    }

    /** Sets the password; answers the message key of what is wrong, empty where it is set. */
    public Optional<String> redeem(String token, String password) {
        Optional<Link> found = find(token);
        if (found.isEmpty()) {
            return Optional.of("identity.link.gone");
        }
        Link link = found.get();
        Optional<String> refused = PasswordRule.refuse(password, link.login());
        if (refused.isPresent()) {
            return refused;
        }
        String hash = encoder.encode(password);
        return platform.get(() -> {
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (!links.use(hash(token), link.user(), now)) {
                return Optional.of("identity.link.gone");
            }
            accounts.setPassword(link.user(), hash, now);
            events.publishEvent(OrganisationAct.on(
                            link.user(), link.organisation(), "password_set_by_link", Map.of("purpose", link.purpose()))
                    .by(link.user()));
            return Optional.empty();
        });
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
