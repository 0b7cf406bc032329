package org.tabane.bundling.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tabane.Patience;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.GroupDesignRun;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.jdbc.DesignRunStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.jobs.Jobs;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frames;
import org.tabane.storage.Tenancy;

/** A design and its run are read one after the other; the run may end in between, and the page then still has one of the two to show. */
@SpringBootTest
@AutoConfigureMockMvc
class DesignReadsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    /** The steps of a design whose run always ends between two reads. */
    private final class EndingBetween extends DesignSteps {

        EndingBetween() {
            super(
                    context.getBean(DesignStore.class),
                    context.getBean(DesignRunStore.class),
                    context.getBean(DesignModels.class),
                    context.getBean(GroupDesignRun.class),
                    context.getBean(Jobs.class),
                    context.getBean(Clock.class));
        }

        @Override
        public Optional<Running> latest(UUID design) {
            Optional<Running> read = super.latest(design);
            letTheRunEnd(design);
            return read;
        }

        @Override
        public Design get(CurrentUser user, UUID id) {
            Design read = super.get(user, id);
            letTheRunEnd(id);
            return read;
        }

        private void letTheRunEnd(UUID design) {
            Patience.until(
                    "the run ends",
                    () -> super.latest(design).filter(run -> run.job().state().ended()),
                    Optional::isPresent);
        }
    }

    @Test
    void aRunThatEndsBetweenTheTwoReadsLeavesAPageWithARunOrAPlan() throws Exception {
        TestPeople people = new TestPeople(context);
        OrganisationId town = people.municipality("大館市");
        TestPeople.Person editor = people.person(town, Role.EDITOR);
        String url = String.valueOf(mvc.perform(post("/bundling/design")
                        .param("town", "052043")
                        .param("scope", "prefecture")
                        .param("sector", "road")
                        .param("years", "3")
                        .param("limit_most_members", "8")
                        .param("limit_longest_km", "60")
                        .with(editor.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        UUID id = UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        CurrentUser user = new CurrentUser(
                editor.id(),
                "大館の係",
                null,
                new Organisation(
                        town, OrganisationKind.MUNICIPALITY, "大館市", LocalGovernmentCode.ofFive("99399"), null, 1),
                Role.EDITOR,
                List.of(),
                Set.of(town),
                Set.of(town),
                Optional.empty());
        DesignController controller = new DesignController(new EndingBetween(), context.getBean(DesignShowing.class));
        DesignPageView page = Tenancy.call(editor.context(), () -> (DesignPageView) controller.page(
                context.getBean(Frames.class).outsideRequest(Locale.JAPANESE), user, id, null, "", "", false, false));
        assertThat(page.run() != null || page.plan() != null).isTrue();
    }
}
