package org.tabane.identity.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.tabane.identity.PersonSignedIn;
import org.tabane.identity.SignInRefused;
import org.tabane.identity.UserId;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.AccountStore.Credential;
import org.tabane.identity.jdbc.AccountStore.Joined;

/**
 * Lets a person in by login and password. An unknown login, a wrong password, a person without a password and one whose
 * memberships ended are all answered alike and after the same work, so that the answer does not tell which logins exist.
 */
@Service
public class SignIn {

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            AsPlatform platform,
            AccountStore accounts,
            Throttle throttle,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.platform = platform;
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    /** How an attempt ended. */
    public sealed interface Outcome {}

    public record Admitted(SignedIn signedIn) implements Outcome {}

    public record Refused() implements Outcome {}

    /** Not even tried; {@code remaining} is in whole seconds. */
    public record TooMany(Duration remaining) implements Outcome {}

    /** The login as it is stored: NFKC, lower case, without spaces around it. */
    public static String normalise(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public Outcome attempt(String typedLogin, String password, String address) {
        String login = normalise(typedLogin);
        Optional<Duration> wait = platform.get(() -> throttle.begin(login, address, OffsetDateTime.now(clock)));
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        Optional<Credential> found = platform.get(() -> accounts.findCredential(login));
        String hash = found.map(Credential::passwordHash).orElse(nobodysHash);
        boolean matches = encoder.matches(password, hash);
        boolean admitted = matches
                && found.map(credential -> credential.passwordHash() != null && credential.active())
                        .orElse(false);
        return platform.get(() -> {
            if (admitted) {
                throttle.succeed(login, address);
                throttle.purge(OffsetDateTime.now(clock));
                return new Admitted(admit(found.orElseThrow(), "password"));
            }
            refuse(found);
            return new Refused();
        });
    }

    /**
     * Lets in the person whose login is this e-mail address, which an identity provider has verified; empty where there is
     * none, or no organisation is open to them.
     */
    public Optional<SignedIn> admitByEmail(String email) {
        return platform.get(() -> {
            Optional<Credential> found = accounts.findCredential(normalise(email));
            if (found.isEmpty() || !found.get().active()) {
                refuse(found);
                return Optional.empty();
            }
            return Optional.of(admit(found.get(), "oidc"));
        });
    }

    private SignedIn admit(Credential credential, String means) {
        UserId user = credential.user();
        List<Joined> joined = accounts.listJoined(user);
        events.publishEvent(
                new PersonSignedIn(user, joined.getFirst().organisation().id(), means, OffsetDateTime.now(clock)));
        return new SignedIn(user, credential.version());
    }

    private void refuse(Optional<Credential> found) {
        var organisations =
                found.map(credential -> accounts.listJoined(credential.user())).orElse(List.of());
        events.publishEvent(new SignInRefused(
                found.map(Credential::user).orElse(null),
                organisations.isEmpty()
                        ? null
                        : organisations.getFirst().organisation().id(),
                OffsetDateTime.now(clock)));
    }
}
