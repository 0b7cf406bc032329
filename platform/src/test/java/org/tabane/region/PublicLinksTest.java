package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.DemonstrationTown;
import org.tabane.identity.Organisation;
import org.tabane.identity.Organisations;
import org.tabane.identity.Role;
import org.tabane.region.jdbc.PublicLinkStore;
import org.tabane.storage.Tenancy;

/** A town's own indicators stay its own, and a public link opens what the town chose and nothing after it is stopped. */
@SpringBootTest
@ActiveProfiles("demo")
class PublicLinksTest {
    private static final DemonstrationTown OWN = DemonstrationTown.KITAZAWA;
    private static final DemonstrationTown OTHER = DemonstrationTown.MITSUMINE;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PublicLinks links;

    @Autowired
    private PublicLinkStore store;

    @Autowired
    private OwnIndicators indicators;

    @Autowired
    private Organisations organisations;

    @Test
    void aLinkOpensOnlyWhatTheTownSharesAndIsDeadOnceStopped() {
        CurrentUser administrator = user(OWN, Role.ADMINISTRATOR);
        String key = as(OWN, () -> links.make(OWN.code(), "議会", LinkTerm.NO_END, administrator));
        PublicLinks.Opened opened = (PublicLinks.Opened) links.open(key);
        assertThat(opened.town()).isEqualTo(OWN.code());
        assertThat(opened.lastDay()).isNull();
        assertThat(opened.own()).as("nothing is shared yet").isEmpty();
        OwnIndicator complaints = as(OWN, indicators::list).getFirst();
        as(OWN, () -> {
            indicators.share(complaints.id(), true, administrator);
            return true;
        });
        assertThat(((PublicLinks.Opened) links.open(key)).own())
                .extracting(OwnIndicator::name)
                .containsExactly("道路の苦情");
        OpenLink open = as(OWN, () -> links.listOpen(OWN.code())).getFirst();
        as(OWN, () -> {
            links.revoke(open.id(), OWN.code(), administrator);
            return true;
        });
        assertThat(links.open(key)).isEqualTo(new PublicLinks.Closed());
    }

    @Test
    void aLinkOpensThroughItsLastDayAndThenSaysThatItIsOver() {
        CurrentUser administrator = user(OWN, Role.ADMINISTRATOR);
        LocalDate lastDay = links.today().plusMonths(3);
        String key = as(OWN, () -> links.make(OWN.code(), "説明会", LinkTerm.THREE_MONTHS, administrator));
        OpenLink made = as(OWN, () -> links.listOpen(OWN.code())).getFirst();
        assertThat(made.lastDay()).isEqualTo(lastDay);
        ZonedDateTime lastMinute = lastDay.atTime(23, 59).atZone(ZoneId.of("Asia/Tokyo"));
        assertThat(at(lastMinute).open(key)).isInstanceOf(PublicLinks.Opened.class);
        assertThat(at(lastMinute.plusMinutes(1)).open(key)).isEqualTo(new PublicLinks.Over(OWN.code(), lastDay));
        assertThat(made.isOver(lastDay)).isFalse();
        assertThat(made.isOver(lastDay.plusDays(1))).isTrue();
        as(OWN, () -> {
            links.revoke(made.id(), OWN.code(), administrator);
            return true;
        });
        assertThat(at(lastMinute.plusMinutes(1)).open(key)).isEqualTo(new PublicLinks.Closed());
    }

    @Test
    void whoeverOpensALinkThatIsOverIsToldSoAndWhomToAsk() throws Exception {
        CurrentUser administrator = user(OWN, Role.ADMINISTRATOR);
        ZonedDateTime lastYear = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).minusYears(1);
        String key = as(
                OWN,
                () -> transactions.execute(
                        status -> at(lastYear).make(OWN.code(), "昨年", LinkTerm.THREE_MONTHS, administrator)));
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).build();
        MockHttpServletResponse page = mvc.perform(get("/region/shared/" + key).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("<h1>このリンクは終わりました", "北沢市の公開リンクは", "新しいリンクを頼んでください", "（410）");
        MockHttpServletResponse machine = mvc.perform(
                        get("/region/shared/" + key).accept("application/json"))
                .andReturn()
                .getResponse();
        assertThat(machine.getStatus()).isEqualTo(410);
        assertThat(machine.getContentAsString(StandardCharsets.UTF_8)).contains("\"status\":410");
        as(OWN, () -> {
            links.revoke(links.listOpen(OWN.code()).getFirst().id(), OWN.code(), administrator);
            return true;
        });
    }

    /** The links as they are at another time. */
    private PublicLinks at(ZonedDateTime moment) {
        return new PublicLinks(store, indicators, event -> {}, Clock.fixed(moment.toInstant(), moment.getZone()));
    }

    @Test
    void whoDoesNotAdministerTheTownMakesNoLink() {
        assertThatThrownBy(() -> as(OWN, () -> links.make(OWN.code(), "", LinkTerm.ONE_YEAR, user(OWN, Role.EDITOR))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        as(OTHER, () -> links.make(OWN.code(), "", LinkTerm.ONE_YEAR, user(OTHER, Role.ADMINISTRATOR))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTownSeesNeitherTheIndicatorsNorTheLinks() {
        assertThat(as(OTHER, indicators::list)).isEmpty();
        assertThat(as(OTHER, () -> links.listOpen(OWN.code()))).isEmpty();
        assertThat(indicators.list()).as("nobody").isEmpty();
    }

    @Test
    void onlyTheOwnOrganisationsAdministratorTakesAnIndicatorAwayAndItsNameIsFreeAgain() {
        as(OTHER, () -> {
            indicators.add(OTHER.organisationId().value(), OTHER.administrator().value(), "a.csv", List.of(value(3)));
            return true;
        });
        OwnIndicator there = as(OTHER, indicators::list).getFirst();
        assertThatThrownBy(() -> as(OTHER, () -> indicators.retire(there.id(), user(OTHER, Role.EDITOR))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(OWN, () -> indicators.retire(there.id(), user(OWN, Role.ADMINISTRATOR))))
                .as("another organisation's")
                .isEmpty();
        assertThat(as(OTHER, () -> indicators.find(there.code()))).isPresent();
        assertThat(indicators.find(there.code())).as("nobody").isEmpty();
        assertThat(as(OTHER, () -> indicators.retire(there.id(), user(OTHER, Role.ADMINISTRATOR))))
                .contains("除草の面積");
        assertThat(as(OTHER, indicators::list)).isEmpty();
        assertThat(as(OTHER, () -> indicators.retire(there.id(), user(OTHER, Role.ADMINISTRATOR))))
                .as("twice")
                .isEmpty();
        as(OTHER, () -> {
            indicators.add(OTHER.organisationId().value(), OTHER.administrator().value(), "b.csv", List.of(value(4)));
            return true;
        });
        OwnIndicator again = as(OTHER, indicators::list).getFirst();
        assertThat(again.latest(OTHER.code()))
                .as("the old values do not come back")
                .hasValue(BigDecimal.valueOf(4));
        as(OTHER, () -> indicators.retire(again.id(), user(OTHER, Role.ADMINISTRATOR)));
    }

    private static NewOwnValue value(int value) {
        return new NewOwnValue(
                "除草の面積",
                "ha",
                "",
                "土木課",
                Indicator.Direction.NEUTRAL,
                OTHER.code(),
                2025,
                BigDecimal.valueOf(value),
                null);
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
