package org.tabane.identity.web;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tabane.identity.domain.DemonstrationAccount;

/** Tells the logins of the demonstration, on its sign-in page and at start-up. Exists in the demonstration only. */
@Component
@Profile("demo")
class DemonstrationLogins {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationLogins.class);

    List<DemonstrationAccount> accounts() {
        return DemonstrationAccount.ALL;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        log.info(
                "Sign in with password {} as\n{}",
                DemonstrationAccount.PASSWORD,
                DemonstrationAccount.ALL.stream()
                        .map(account -> "    %-32s %s".formatted(account.login(), parts(account)))
                        .collect(Collectors.joining("\n")));
    }

    private static String parts(DemonstrationAccount account) {
        return account.parts().stream()
                .map(part -> part.organisation() + " " + part.role().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
