package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.DemonstrationTown;
import org.tabane.identity.Organisation;
import org.tabane.identity.Organisations;
import org.tabane.identity.Role;
import org.tabane.storage.Tenancy;

/** A town's own indicators stay its own, and a public link opens what the town chose and nothing after it is stopped. */
@SpringBootTest
@ActiveProfiles("demo")
class PublicLinksTest {
    private static final DemonstrationTown OWN = DemonstrationTown.KITAZAWA;
    private static final DemonstrationTown OTHER = DemonstrationTown.MITSUMINE;

    @Autowired
    private PublicLinks links;

    @Autowired
    private OwnIndicators indicators;

    @Autowired
    private Organisations organisations;

    @Test
    void aLinkOpensOnlyWhatTheTownSharesAndIsDeadOnceStopped() {
        CurrentUser administrator = user(OWN, Role.ADMINISTRATOR);
        String key = as(OWN, () -> links.make(OWN.code(), "議会", administrator));
        assertThat(links.open(key)).hasValueSatisfying(opened -> {
            assertThat(opened.town()).isEqualTo(OWN.code());
            assertThat(opened.own()).as("nothing is shared yet").isEmpty();
        });
        OwnIndicator complaints = as(OWN, indicators::list).getFirst();
        as(OWN, () -> {
            indicators.share(complaints.id(), true, administrator);
            return true;
        });
        assertThat(links.open(key).orElseThrow().own())
                .extracting(OwnIndicator::name)
                .containsExactly("道路の苦情");
        PublicLinks.Open open = as(OWN, () -> links.listOpen(OWN.code())).getFirst();
        as(OWN, () -> {
            links.revoke(open.id(), OWN.code(), administrator);
            return true;
        });
        assertThat(links.open(key)).isEmpty();
    }

    @Test
    void whoDoesNotAdministerTheTownMakesNoLink() {
        assertThatThrownBy(() -> as(OWN, () -> links.make(OWN.code(), "", user(OWN, Role.EDITOR))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(OTHER, () -> links.make(OWN.code(), "", user(OTHER, Role.ADMINISTRATOR))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTownSeesNeitherTheIndicatorsNorTheLinks() {
        assertThat(as(OTHER, indicators::list)).isEmpty();
        assertThat(as(OTHER, () -> links.listOpen(OWN.code()))).isEmpty();
        assertThat(indicators.list()).as("nobody").isEmpty();
    }

    private static <T> T as(DemonstrationTown town, Supplier<T> work) {
        return Tenancy.get(town.context(), work);
    }

    private CurrentUser user(DemonstrationTown town, Role role) {
        Organisation organisation = as(town, () -> organisations.getOrganisation(town.organisationId()));
        return new CurrentUser(
                town.administrator(),
                "試験",
                null,
                organisation,
                role,
                List.of(organisation),
                Set.of(organisation.id()),
                Set.of(organisation.id()),
                Optional.empty());
    }
}
