package org.tabane.bundling.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.TabaneApplication;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.domain.PrefectureDesign;
import org.tabane.bundling.design.jdbc.DesignRunStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.shared.Prefecture;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Designs in a real database: steps are added, undone and done again; two people do not overwrite each other; others see nothing. */
@SpringBootTest(classes = TabaneApplication.class)
class DesignStoreTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-10-21T10:00:00+09:00");
    private static final DesignBasis BASIS = PrefectureDesign.basis(Prefecture.ofCode("16"));

    private final UUID own = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final TenantContext official = TenantContext.of(UUID.randomUUID(), Set.of(own), Set.of(own));
    private final TenantContext neighbour = TenantContext.of(UUID.randomUUID(), Set.of(other), Set.of(other));
    private final TenantContext reader = TenantContext.of(UUID.randomUUID(), Set.of(own), Set.of());

    @Autowired
    private DesignStore store;

    @Autowired
    private DesignRunStore runs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DesignStore.By by() {
        return new DesignStore.By(own, UUID.randomUUID(), "佐藤", NOW);
    }

    private UUID added() {
        return Tenancy.get(
                official, () -> store.addDesign(by(), "富山県域", BASIS, DesignState.start(DesignRules.NONE), "始めた"));
    }

    private Design get(UUID id) {
        return Tenancy.get(official, () -> store.getDesign(id, own));
    }

    private void step(UUID id, int km) {
        Design design = get(id);
        DesignRules rules = design.state()
                .rules()
                .withLimits(DesignLimits.NONE.with(DesignLimit.LONGEST_KM, BigDecimal.valueOf(km)));
        Tenancy.run(official, () -> store.addStep(design, design.state().withRules(rules), km + " km", by()));
    }

    private static BigDecimal km(Design design) {
        return design.state().rules().limits().find(DesignLimit.LONGEST_KM).orElse(BigDecimal.ZERO);
    }

    @Test
    void stepsAreUndoneAndDoneAgain() {
        UUID id = added();
        assertThat(get(id).basis()).isEqualTo(BASIS);
        step(id, 60);
        step(id, 50);
        assertThat(km(get(id))).isEqualByComparingTo("50");
        Tenancy.run(official, () -> store.undo(store.getDesign(id, own), NOW));
        assertThat(km(get(id))).isEqualByComparingTo("60");
        assertThat(get(id).redoable()).isTrue();
        assertThat(Tenancy.get(official, () -> store.notes(store.getDesign(id, own))))
                .isEqualTo(new DesignStore.Notes("60 km", "50 km"));
        Tenancy.run(official, () -> store.undo(store.getDesign(id, own), NOW));
        assertThat(get(id).undoable()).isFalse();
        Tenancy.run(official, () -> store.undo(store.getDesign(id, own), NOW));
        assertThat(km(get(id))).isZero();
        Tenancy.run(official, () -> store.redo(store.getDesign(id, own), NOW));
        Tenancy.run(official, () -> store.redo(store.getDesign(id, own), NOW));
        assertThat(km(get(id))).isEqualByComparingTo("50");
        Tenancy.run(official, () -> store.undo(store.getDesign(id, own), NOW));
        step(id, 40);
        assertThat(get(id).redoable()).isFalse();
        Tenancy.run(official, () -> store.undo(store.getDesign(id, own), NOW));
        Tenancy.run(official, () -> store.redo(store.getDesign(id, own), NOW));
        assertThat(km(get(id))).as("redoing goes on to the newest").isEqualByComparingTo("40");
    }

    @Test
    void whoSawAnOlderStateIsRefused() {
        UUID id = added();
        Design seen = get(id);
        step(id, 60);
        assertThatThrownBy(() -> Tenancy.run(official, () -> store.addStep(seen, seen.state(), "遅い", by())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> Tenancy.run(official, () -> store.changeDesign(seen, "別の名", false, false, NOW)))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anotherOrganisationSeesNothingAndWritesNothing() {
        UUID id = added();
        Design design = get(id);
        Tenancy.run(official, () -> runs.addRun(UUID.randomUUID(), id, own, NOW));
        assertThat(Tenancy.get(neighbour, () -> store.findDesign(id, own))).isEmpty();
        assertThat(Tenancy.get(neighbour, () -> store.findDesign(id, other))).isEmpty();
        assertThat(Tenancy.get(neighbour, () -> store.listDesigns(own, false))).isEmpty();
        assertThat(Tenancy.get(neighbour, () -> runs.findRun(id))).isEmpty();
        assertThat(Tenancy.get(official, () -> runs.findRun(id))).isPresent();
        for (TenantContext stranger : new TenantContext[] {neighbour, reader}) {
            assertThatThrownBy(() -> Tenancy.run(stranger, () -> store.addStep(design, design.state(), "他人", by())))
                    .isInstanceOfAny(DataAccessException.class);
            assertThatThrownBy(
                            () -> Tenancy.run(stranger, () -> store.addDesign(by(), "他人", BASIS, design.state(), "他人")))
                    .isInstanceOfAny(DataAccessException.class);
        }
        assertThatThrownBy(() -> Tenancy.run(
                        neighbour,
                        () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                insert into bundling.design_step (design_id, number, organisation_id, before, state, note, created_at, created_by_name)
                                values (:id, 99, :other, 1, '{}', 'x', now(), 'x')""")
                                .param("id", id)
                                .param("other", other)
                                .update())))
                .isInstanceOf(DataAccessException.class);
        assertThat(get(id).step()).isEqualTo(1);
    }

    @Test
    void whatIsSharedIsReadByConsentAndChangedByNobodyElse() {
        UUID id = added();
        TenantContext member = TenantContext.of(UUID.randomUUID(), Set.of(other), Set.of(other), Set.of(other, own));
        Tenancy.run(official, () -> runs.addRun(UUID.randomUUID(), id, own, NOW));
        assertThat(Tenancy.get(member, () -> store.findDesign(id, other))).isEmpty();
        Tenancy.run(official, () -> store.changeDesign(store.getDesign(id, own), "富山県域", true, false, NOW));
        Design seen = Tenancy.get(member, () -> store.getDesign(id, other));
        assertThat(seen.basis()).isEqualTo(BASIS);
        assertThat(Tenancy.get(member, () -> store.listDesigns(other, false)))
                .anySatisfy(line -> assertThat(line.organisationId()).isEqualTo(own));
        assertThat(Tenancy.get(member, () -> runs.findRun(id)))
                .as("runs stay their owner's")
                .isEmpty();
        assertThat(Tenancy.get(neighbour, () -> store.findDesign(id, other)))
                .as("without consent")
                .isEmpty();
        assertThatThrownBy(() -> Tenancy.run(member, () -> store.addStep(seen, seen.state(), "他人", by())))
                .isInstanceOfAny(DataAccessException.class);
        assertThatThrownBy(() -> Tenancy.run(member, () -> store.changeDesign(seen, "他人", false, false, NOW)))
                .isInstanceOfAny(DataAccessException.class);
        Tenancy.run(official, () -> store.changeDesign(store.getDesign(id, own), "富山県域", false, false, NOW));
        assertThat(Tenancy.get(member, () -> store.findDesign(id, other))).isEmpty();
    }

    @Test
    void stepsCannotBeRewritten() {
        UUID id = added();
        assertThatThrownBy(() -> Tenancy.run(
                        official,
                        () -> transaction.executeWithoutResult(
                                status -> jdbc.sql("update bundling.design_step set note = 'x' where design_id = :id")
                                        .param("id", id)
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }
}
