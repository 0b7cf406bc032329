package org.tabane.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.domain.PasswordRule;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.AccountStore.Account;

/** What a person does with their own account. */
@Service
public class OwnAccount {

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
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
    }

    /** How a change of password ended; {@code problem} is a message key, {@code signedIn} what the session keeps from now on. */
    public record PasswordChange(
            @Nullable String problem, @Nullable SignedIn signedIn, long waitSeconds) {}

    @Transactional(readOnly = true)
    public Account get(CurrentUser user) {
        return accounts.findAccount(user.userId()).orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    @Transactional
    public void update(CurrentUser user, int version, String displayName, String locale) {
        if (!accounts.updateAccount(user.userId(), version, displayName, locale)) {
            throw new OptimisticLockingFailureException("Account " + user.userId());
        }
    }

    /** Changes the password; the present one is asked for again, and guessing it is throttled as at sign-in. */
    public PasswordChange changePassword(CurrentUser user, String present, String wanted, String address) {
        Account account =
                platform.get(() -> accounts.findAccount(user.userId())).orElseThrow();
        Optional<Duration> wait =
                platform.get(() -> throttle.begin(account.login(), address, OffsetDateTime.now(clock)));
        if (wait.isPresent()) {
            return new PasswordChange(
                    "identity.signIn.waitSeconds", null, wait.get().toSeconds());
        }
        String hash = platform.get(() -> accounts.findCredential(user.userId()))
                .map(credential -> credential.passwordHash())
                .orElse("");
        if (hash.isEmpty() || !encoder.matches(present, hash)) {
            return new PasswordChange("identity.password.present.wrong", null, 0);
        }
        Optional<String> refused = PasswordRule.refuse(wanted, account.login());
        if (refused.isPresent()) {
            platform.run(() -> throttle.succeed(account.login(), address));
            return new PasswordChange(refused.get(), null, 0);
        }
        String wantedHash = encoder.encode(wanted);
        return platform.get(() -> {
            throttle.succeed(account.login(), address);
            int version = accounts.setPassword(user.userId(), wantedHash, OffsetDateTime.now(clock));
            events.publishEvent(OrganisationAct.on(user.userId(), user.organisationId(), "password_changed", Map.of())
                    .by(user.userId()));
            return new PasswordChange(null, new SignedIn(user.userId(), version), 0);
        });
    }
}
