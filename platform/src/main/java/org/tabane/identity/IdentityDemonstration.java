package org.tabane.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tabane.identity.access.AsPlatform;
import org.tabane.identity.domain.DemonstrationAccount;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.GroupStore;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.DemonstrationData;

/** The invented group of four towns, a joint venture of two firms, and one person for each part to play. SAMPLE throughout. */
@Component
@Order(10)
class IdentityDemonstration implements DemonstrationData {

    private static final OffsetDateTime SINCE =
            LocalDate.of(2026, 4, 1).atStartOfDay(ZoneId.of("Asia/Tokyo")).toOffsetDateTime();

    private final AsPlatform platform;
    private final OrganisationStore organisations;
    private final GroupStore groups;
    private final AccountStore accounts;
    private final PasswordEncoder encoder;

    IdentityDemonstration(
            AsPlatform platform,
            OrganisationStore organisations,
            GroupStore groups,
            AccountStore accounts,
            PasswordEncoder encoder) {
        this.platform = platform;
        this.organisations = organisations;
        this.groups = groups;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @Override
    public void load() {
        platform.run(() -> {
            if (organisations
                    .findOrganisation(DemonstrationTown.KITAZAWA.code())
                    .isEmpty()) {
                towns();
                jointVenture();
                people();
            }
        });
    }

    private void towns() {
        var group = new GroupId(DemonstrationTown.idOf("group"));
        for (var town : DemonstrationTown.values()) {
            organisation(town.organisationId(), OrganisationKind.MUNICIPALITY, town.japaneseName(), town.code());
        }
        groups.insert(group, DemonstrationTown.GROUP, DemonstrationTown.KITAZAWA.organisationId(), SINCE);
        for (var town : DemonstrationTown.values()) {
            groups.insertMember(group, town.organisationId(), SINCE.toLocalDate());
            groups.accept(group, town.organisationId(), 0, SINCE);
            groups.share(group, town.organisationId(), 1, true, town.administrator(), SINCE);
        }
    }

    private void jointVenture() {
        var jointVenture = new OrganisationId(DemonstrationTown.idOf("北沢建設JV"));
        organisation(jointVenture, OrganisationKind.JOINT_VENTURE, "北沢建設JV", null);
        for (var firm : new String[] {"北沢建設株式会社", "東原土木有限会社"}) {
            var id = new OrganisationId(DemonstrationTown.idOf(firm));
            organisation(id, OrganisationKind.FIRM, firm, null);
            organisations.insertFirm(jointVenture, id, firm.startsWith("北沢"), SINCE.toLocalDate());
        }
    }

    private void people() {
        String hash = encoder.encode(DemonstrationAccount.PASSWORD);
        for (var account : DemonstrationAccount.ALL) {
            UserId id = userId(account);
            accounts.insertAccount(id, account.login(), account.displayName(), "ja", SINCE);
            accounts.setPassword(id, hash, SINCE);
            for (var part : account.parts()) {
                accounts.insertMembership(id, organisationId(part), part.role(), part.department(), SINCE);
            }
        }
    }

    private static UserId userId(DemonstrationAccount account) {
        return account.parts().stream()
                .filter(part -> part.role().mayAdminister())
                .flatMap(part -> Arrays.stream(DemonstrationTown.values())
                        .filter(town -> town.japaneseName().equals(part.organisation())))
                .findFirst()
                .map(DemonstrationTown::administrator)
                .orElseGet(() -> new UserId(DemonstrationTown.idOf(account.login())));
    }

    private static OrganisationId organisationId(DemonstrationAccount.Part part) {
        return Arrays.stream(DemonstrationTown.values())
                .filter(town -> town.japaneseName().equals(part.organisation()))
                .findFirst()
                .map(DemonstrationTown::organisationId)
                .orElseGet(() -> new OrganisationId(DemonstrationTown.idOf(part.organisation())));
    }

    private void organisation(
            OrganisationId id, OrganisationKind kind, String name, @Nullable LocalGovernmentCode code) {
        organisations.insert(new Organisation(id, kind, name, code, null, 0), SINCE);
    }
}
