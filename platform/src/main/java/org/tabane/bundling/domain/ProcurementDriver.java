package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.Assumption.Basis;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;
import org.tabane.shared.Evidence;

/**
 * Hours saved because fewer contracts are let 「発注・契約事務」: contracts let now × change of hours per contract.
 *
 * <p>Where a town's hours of procurement are known (a time survey, or any other entry for the work item {@value #ITEM}), the hours per
 * contract are those hours ÷ its contracts let, and the share that bundling saves is assumed. Elsewhere the whole figure is assumed. A
 * town whose contracts nobody counted saves nothing here: a missing count is not a guess.
 */
public final class ProcurementDriver {

    /** The work item for letting contracts in the ledger's master. */
    public static final String ITEM = "M05";

    private static final Wording SURVEYED = new Wording(
            "発注・契約事務の時間 ÷ 契約件数 × 束ねると減る割合（仮定）", "Hours of procurement ÷ contracts let × share saved (assumption)");

    private final AssumptionBook book;
    private final ScenarioBody body;

    ProcurementDriver(AssumptionBook book, ScenarioBody body) {
        this.book = book;
        this.body = body;
    }

    /** The contracts counted on a line: a town with hours of procurement of its own has them all there, so that they act on those hours. */
    static BigDecimal contracts(ScenarioBody body, ScenarioLine line) {
        if (procurementLine(body, line.town()) == null) {
            return line.contracts();
        }
        return line.item().equals(ITEM) ? contractsOf(body, line.town()) : BigDecimal.ZERO;
    }

    private static BigDecimal contractsOf(ScenarioBody body, String town) {
        return body.lines().stream()
                .filter(line -> line.town().equals(town))
                .map(ScenarioLine::contracts)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable ScenarioLine procurementLine(ScenarioBody body, String town) {
        return body.lines().stream()
                .filter(line -> line.town().equals(town) && line.item().equals(ITEM) && line.takesHours())
                .findFirst()
                .orElse(null);
    }

    Optional<PlannedDriver> planned() {
        Assumption standard = book.get(AssumptionIds.PROCUREMENT_PER_CONTRACT);
        List<DriverRange> ranges = new ArrayList<>();
        boolean surveyedOnly = true;
        LineRanges used = new LineRanges(standard.evidence(), standard.source());
        for (ScenarioTown town : body.towns()) {
            for (ScenarioLine line : body.lines()) {
                if (!line.town().equals(town.code()) || !isOpen(line)) {
                    continue;
                }
                EnteredRange entered = ScenarioRanges.forLine(body, ScenarioDriver.PROCUREMENT, line);
                Optional<Estimate> surveyed = entered == null ? surveyed(standard, line) : Optional.empty();
                surveyedOnly &= surveyed.isPresent();
                used.add(entered);
                ranges.add(new DriverRange(
                        org.tabane.engine.effect.Scope.of(ScenarioPlan.key(line)),
                        entered != null
                                ? entered.estimate()
                                : surveyed.orElseGet(
                                        () -> new Estimate(standard.low(), standard.mode(), standard.high()))));
            }
        }
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedDriver(
                standard.name(),
                Driver.of(standard.id(), DriverKind.PROCUREMENT_PER_CONTRACT, ranges),
                surveyedOnly ? Evidence.ASSUMED : used.evidence(),
                surveyedOnly ? SURVEYED : used.source(),
                standard.measure(),
                surveyedOnly ? List.of(AssumptionIds.PROCUREMENT_SAVED) : used.assumptions(List.of(standard.id()))));
    }

    private boolean isOpen(ScenarioLine line) {
        return line.hoursBundled() == null
                && line.takesHours()
                && contracts(body, line).signum() > 0;
    }

    /** Hours of procurement ÷ contracts × what bundling saves; only while nobody entered a range for the whole group. */
    private Optional<Estimate> surveyed(Assumption standard, ScenarioLine line) {
        if (!line.item().equals(ITEM) || standard.basis() == Basis.ENTERED) {
            return Optional.empty();
        }
        BigDecimal perContract =
                Objects.requireNonNull(line.hoursNow()).divide(contracts(body, line), MathContext.DECIMAL64);
        Assumption saved = book.get(AssumptionIds.PROCUREMENT_SAVED);
        return Optional.of(new Estimate(
                perContract.multiply(saved.low()),
                perContract.multiply(saved.mode()),
                perContract.multiply(saved.high())));
    }
}
