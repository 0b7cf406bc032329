package org.tabane.identity.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUser.GroupName;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.AccountStore.Account;
import org.tabane.identity.jdbc.AccountStore.Joined;
import org.tabane.identity.jdbc.GroupStore;

/** Works out, for each request, for whom a signed-in person acts and what follows from it. */
@Service
public class FindCurrentUser {

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final GroupStore groups;

    FindCurrentUser(AsPlatform platform, AccountStore accounts, GroupStore groups) {
        this.platform = platform;
        this.accounts = accounts;
        this.groups = groups;
    }

    /**
     * The person as of now; empty where the sign-in no longer counts, because the password changed since or no
     * organisation is open to them any more.
     *
     * @param chosen the organisation they chose to act for; where it is {@code null} or closed to them, the one they have
     *     belonged to longest
     */
    public Optional<CurrentUser> find(SignedIn signedIn, @Nullable OrganisationId chosen) {
        return platform.get(() -> {
            boolean stands = accounts.findCredential(signedIn.user())
                    .filter(credential -> credential.version() == signedIn.credentialVersion() && credential.active())
                    .isPresent();
            return stands
                    ? accounts.findAccount(signedIn.user()).flatMap(account -> as(account, chosen))
                    : Optional.empty();
        });
    }

    private Optional<CurrentUser> as(Account account, @Nullable OrganisationId chosen) {
        List<Joined> joined = accounts.listJoined(account.id());
        return joined.stream()
                .filter(one -> one.organisation().id().equals(chosen))
                .findFirst()
                .or(() -> joined.stream().findFirst())
                .map(active -> as(account, active, joined));
    }

    private CurrentUser as(Account account, Joined active, List<Joined> joined) {
        OrganisationId own = active.organisation().id();
        Set<OrganisationId> shared = new HashSet<>(groups.listSharing(own));
        shared.add(own);
        return new CurrentUser(
                account.id(),
                account.displayName(),
                active.department(),
                active.organisation(),
                active.role(),
                joined.stream().map(Joined::organisation).toList(),
                shared,
                active.role().mayWrite() ? Set.of(own) : Set.of(),
                groups.listGroupsOf(own).stream().findFirst().map(FindCurrentUser::name));
    }

    private static GroupName name(InfrastructureGroup group) {
        return new GroupName(group.id(), group.name(), group.acceptedMembers().size());
    }
}
