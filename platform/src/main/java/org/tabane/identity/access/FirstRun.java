package org.tabane.identity.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.identity.domain.PasswordRule;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The first start with an empty database: whoever reads the code on the server's console makes the first organisation and
 * its administrator. Over as soon as an account exists, for good.
 */
@Service
public class FirstRun {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final OrganisationStore organisations;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String code = newCode();
    private volatile boolean over;

    FirstRun(
            AsPlatform platform,
            AccountStore accounts,
            OrganisationStore organisations,
            Throttle throttle,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        this.platform = platform;
        this.accounts = accounts;
        this.organisations = organisations;
        this.throttle = throttle;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.over = environment.acceptsProfiles(Profiles.of("demo"))
                || !environment.getProperty("tabane.identity.first-run", Boolean.class, true);
    }

    /** What is wrong: the field and a message key, with the seconds to wait where attempts are throttled. */
    public record Problem(String field, String key, long waitSeconds) {}

    /** Whether nobody can sign in yet. */
    public boolean isNeeded() {
        if (!over && platform.get(accounts::anyAccountExists)) {
            over = true;
        }
        return !over;
    }

    /** The code to be printed on the server's console. */
    public String code() {
        return code;
    }

    /** Makes the first organisation and its administrator; empty where that worked. */
    public Optional<Problem> create(
            String typedCode,
            OrganisationKind kind,
            String organisationName,
            @Nullable LocalGovernmentCode localGovernmentCode,
            String typedLogin,
            String displayName,
            String password,
            String address) {
        Optional<Duration> wait = platform.get(() -> throttle.begin("first run", address, OffsetDateTime.now(clock)));
        if (wait.isPresent()) {
            return Optional.of(new Problem(
                    "code", "identity.signIn.waitSeconds", wait.get().toSeconds()));
        }
        if (!matches(typedCode)) {
            return Optional.of(new Problem("code", "identity.firstRun.code.wrong", 0));
        }
        platform.run(() -> throttle.succeed("first run", address));
        String login = SignIn.normalise(typedLogin);
        Optional<String> refused = PasswordRule.refuse(password, login);
        if (refused.isPresent()) {
            return Optional.of(new Problem("password", refused.get(), 0));
        }
        String hash = encoder.encode(password);
        platform.run(() -> {
            if (accounts.anyAccountExists()) {
                return;
            }
            OffsetDateTime now = OffsetDateTime.now(clock);
            var organisation = new OrganisationId(UUID.randomUUID());
            var user = new UserId(UUID.randomUUID());
            organisations.insert(
                    new Organisation(organisation, kind, organisationName, localGovernmentCode, null, 0), now);
            accounts.insertAccount(user, login, displayName, "ja", now);
            accounts.setPassword(user, hash, now);
            accounts.insertMembership(user, organisation, Role.ADMINISTRATOR, null, now);
            events.publishEvent(OrganisationAct.on(organisation, "first_run_completed", Map.of())
                    .by(user));
        });
        over = true;
        return Optional.empty();
    }

    private boolean matches(String typed) {
        String folded =
                SignIn.normalise(typed).toUpperCase(java.util.Locale.ROOT).replace("-", "");
        return MessageDigest.isEqual(
                folded.getBytes(StandardCharsets.UTF_8), code.replace("-", "").getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
