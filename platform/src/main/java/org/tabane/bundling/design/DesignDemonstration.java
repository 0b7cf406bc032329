package org.tabane.bundling.design;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignRun;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.design.web.DesignBeginnings;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.identity.DemonstrationTown;
import org.tabane.region.Municipalities;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;
import org.tabane.shell.Frames;
import org.tabane.storage.DemonstrationData;
import org.tabane.storage.Tenancy;

/**
 * The demonstration's design: Akita with its real borders and populations, costs and staff by default values, which say so. No plan of the
 * municipalities there.
 */
@Component
@Profile("demo")
@Order(65)
class DesignDemonstration implements DemonstrationData {

    private static final String AKITA = "05";
    private static final String ODATE = "052043";
    private static final String KITAAKITA = "052132";
    private static final String AKITA_CITY = "052019";
    private static final String YURIHONJO = "052108";
    private static final long SEED = 20251014;

    private final DesignStore store;
    private final DesignModels models;
    private final DesignBeginnings beginnings;
    private final Municipalities municipalities;
    private final Frames frames;
    private final Clock clock;

    DesignDemonstration(
            DesignStore store,
            DesignModels models,
            DesignBeginnings beginnings,
            Municipalities municipalities,
            Frames frames,
            Clock clock) {
        this.store = store;
        this.models = models;
        this.beginnings = beginnings;
        this.municipalities = municipalities;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public void load() {
        Tenancy.run(DemonstrationTown.KITAZAWA.context(), this::loadOnce);
    }

    private void loadOnce() {
        UUID own = DemonstrationTown.KITAZAWA.organisationId().value();
        if (!store.listDesigns(own, false).isEmpty()) {
            return;
        }
        Frame frame = frames.outsideRequest(Locale.JAPANESE);
        DesignBasis basis = beginnings.basis(
                frame,
                ODATE,
                municipalities.listMunicipalities(Prefecture.ofCode(AKITA)),
                EnumSet.copyOf(FirstQuestion.SECTORS),
                3,
                true);
        DesignRules rules = DesignRules.NONE
                .withLimits(DesignLimits.USUAL)
                .pinned(new TownPair(ODATE, KITAAKITA))
                .forbidden(new TownPair(AKITA_CITY, YURIHONJO));
        DesignStore.By by = new DesignStore.By(
                own, DemonstrationTown.KITAZAWA.administrator().value(), "佐藤", OffsetDateTime.now(clock));
        UUID id = store.addDesign(
                by,
                frame.text("bundling.design.demonstration"),
                basis,
                DesignState.start(rules),
                "bundling.design.step.begin");
        Design design = store.getDesign(id, own);
        DesignRun.Found found = DesignRun.run(
                models.model(design),
                RunControl.seeded(SEED).withTimeBudget(Duration.ofSeconds(20)),
                GroupingListener.NOBODY);
        store.addStep(
                design, design.state().with(Objects.requireNonNull(found.plan())), "bundling.design.step.run", by);
    }
}
