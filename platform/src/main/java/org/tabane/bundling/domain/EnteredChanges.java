package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;
import org.tabane.engine.effect.Scope;
import org.tabane.shared.Evidence;

/** The changes that follow from figures somebody entered for after bundling 「入力した束ね後の数字」: drivers of their own, line by line. */
final class EnteredChanges {

    private static final Wording ENTERED_RANGE = new Wording("入力した束ね後の幅", "Range entered for after bundling");
    private static final Wording QUOTATION =
            new Wording("見積を三社から取る（約二週間）", "Ask three firms for quotations (about two weeks)");
    private static final Wording TIME_SURVEY = new Wording("一週間の業務時間調査", "A one-week time survey");

    private EnteredChanges() {}

    /** At most three for a town: its outsourced amount, its hours, and work that is outsourced for the first time. */
    static List<PlannedDriver> of(AssumptionBook book, ScenarioBody body) {
        List<PlannedDriver> drivers = new ArrayList<>();
        for (ScenarioTown town : body.towns()) {
            List<DriverRange> yen = new ArrayList<>();
            List<DriverRange> hours = new ArrayList<>();
            List<DriverRange> fresh = new ArrayList<>();
            Evidence evidence = Evidence.MEASURED;
            for (ScenarioLine line : body.lines()) {
                if (!line.town().equals(town.code())) {
                    continue;
                }
                evidence = evidence.weaker(line.evidence());
                LineNow now = LineNow.of(book, body, line);
                Points yenAfter = line.yenBundled();
                if (yenAfter != null && now.yen().value().signum() > 0) {
                    yen.add(new DriverRange(
                            Scope.of(ScenarioPlan.key(line)), change(now.yen().value(), yenAfter)));
                } else if (yenAfter != null && yenAfter.high().signum() > 0) {
                    fresh.add(new DriverRange(
                            Scope.of(MemberId.of(town.code())),
                            new Estimate(yenAfter.low(), yenAfter.mode(), yenAfter.high())));
                }
                Points hoursAfter = line.hoursBundled();
                if (hoursAfter != null && now.hours().value().signum() > 0) {
                    hours.add(new DriverRange(
                            Scope.of(ScenarioPlan.key(line)), change(now.hours().value(), hoursAfter)));
                }
            }
            add(
                    drivers,
                    town,
                    "委託額の変化",
                    "outsourced amount",
                    "entered-yen-",
                    DriverKind.OUTSOURCED_CHANGE,
                    yen,
                    evidence,
                    QUOTATION);
            add(
                    drivers,
                    town,
                    "直営時間の変化",
                    "direct hours",
                    "entered-hours-",
                    DriverKind.HOURS_CHANGE,
                    hours,
                    evidence,
                    TIME_SURVEY);
            add(
                    drivers,
                    town,
                    "新しい委託",
                    "new outsourced work",
                    "entered-new-",
                    DriverKind.MANAGEMENT_AND_DESK,
                    summed(fresh),
                    evidence,
                    QUOTATION);
        }
        return drivers;
    }

    private static List<DriverRange> summed(List<DriverRange> fresh) {
        return fresh.stream()
                .reduce((one, other) -> new DriverRange(
                        one.scope(),
                        new Estimate(
                                one.change().low().add(other.change().low()),
                                one.change().mode().add(other.change().mode()),
                                one.change().high().add(other.change().high()))))
                .map(List::of)
                .orElse(List.of());
    }

    private static Estimate change(BigDecimal now, Points after) {
        return new Estimate(
                Relative.change(now, after.low()),
                Relative.change(now, after.mode()),
                Relative.change(now, after.high()));
    }

    private static void add(
            List<PlannedDriver> drivers,
            ScenarioTown town,
            String japanese,
            String english,
            String id,
            DriverKind kind,
            List<DriverRange> ranges,
            Evidence evidence,
            Wording measure) {
        if (!ranges.isEmpty()) {
            drivers.add(new PlannedDriver(
                    new Wording(town.name() + "　" + japanese, town.name() + ": " + english),
                    Driver.of(id + town.code(), kind, ranges),
                    evidence,
                    ENTERED_RANGE,
                    measure,
                    List.of()));
        }
    }
}
