package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;

/**
 * Somebody who did it before, full case or short record alike, with what can be compared and what can be told. A fact that no source gives
 * is absent.
 *
 * @param url page of the full case, or null for a short record
 * @param municipalities whose public facts are compared; empty where a prefecture does it, which is not compared with towns
 * @param printedPeople people as the presentation prints them, or null where the register of the municipalities is used
 * @param technicalStaff engineers as printed, or null
 * @param contractMonths length of the printed contract, or null
 */
public record Peer(
        String id,
        @Nullable String url,
        LocalText name,
        Prefecture prefecture,
        List<Municipality> municipalities,
        @Nullable Integer printedPeople,
        @Nullable Integer technicalStaff,
        Set<Sector> sectors,
        @Nullable Sourced<LocalText> snowText,
        @Nullable Sourced<BigDecimal> roadKm,
        @Nullable LocalText roadWhat,
        @Nullable Integer contractMonths,
        Sourced<LocalText> what,
        List<Sourced<CooperationType>> types,
        List<Sourced<Bundle>> bundles,
        List<Step> steps,
        List<Sourced<LocalText>> facts,
        List<Sourced<LocalText>> effects) {

    /** A stage of what was done: the first is what they did first, the others what they added later. */
    public record Step(
            FiscalYear from, @Nullable FiscalYear untilYear, List<StepUpAxis> axes, Sourced<LocalText> text) {
        public Step {
            axes = List.copyOf(axes);
        }

        public Optional<FiscalYear> until() {
            return Optional.ofNullable(untilYear);
        }
    }

    public Peer {
        municipalities = List.copyOf(municipalities);
        sectors = Set.copyOf(sectors);
        types = List.copyOf(types);
        bundles = List.copyOf(bundles);
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }

    /** Whether it is recorded what was done: a stage, an effect or a figure. Otherwise it was only chosen or announced. */
    public boolean isRecorded() {
        return !steps.isEmpty() || !effects.isEmpty();
    }

    /** Whether there are municipalities to compare with. */
    public boolean isComparable() {
        return !municipalities.isEmpty();
    }

    /** People: as printed, otherwise the sum of the register; empty where neither is known. */
    public Optional<Long> people() {
        if (printedPeople != null) {
            return Optional.of(printedPeople.longValue());
        }
        var sum = OwnSituation.people(municipalities);
        return municipalities.isEmpty() || sum.isEmpty() ? Optional.empty() : Optional.of(sum.getAsLong());
    }

    /** Area of the municipalities, in km². */
    public Optional<BigDecimal> areaKm2() {
        return municipalities.isEmpty() ? Optional.empty() : Optional.of(OwnSituation.area(municipalities));
    }

    /** Whether any of the municipalities lies by the sea, as their boundaries say. */
    public Answer byTheSea() {
        return OwnSituation.byTheSea(municipalities);
    }

    /** Whether this type is recorded of it. */
    public boolean is(CooperationType type) {
        return types.stream().anyMatch(each -> each.value() == type);
    }

    /** Whether this bundle is recorded of it. */
    public boolean has(Bundle bundle) {
        return bundles.stream().anyMatch(each -> each.value() == bundle);
    }
}
