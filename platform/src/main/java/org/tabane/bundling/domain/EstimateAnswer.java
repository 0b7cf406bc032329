package org.tabane.bundling.domain;

import java.util.Comparator;
import java.util.List;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.EffectSimulation;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.SimulationSettings;
import org.tabane.engine.effect.Spread;
import org.tabane.engine.effect.TornadoBar;

/**
 * What an estimate says: the amounts at the likeliest values, exact to the yen, and the ranges around them 「試算の結果」.
 *
 * <p>The same plan and seed give the same answer. The page, the workbook, the report and the one-page summary all print these figures.
 */
public record EstimateAnswer(EstimatePlan plan, SimulatedEffect effect) {

    /** How often the future is drawn. */
    public static final int DRAWS = SimulationSettings.USUAL_DRAWS;

    /** Computes the answer; takes well under a second for ten towns. */
    public static EstimateAnswer of(EstimatePlan plan, RunControl control) {
        return of(plan, DRAWS, control);
    }

    /** The same with another number of draws. */
    public static EstimateAnswer of(EstimatePlan plan, int draws, RunControl control) {
        return new EstimateAnswer(
                plan,
                EffectSimulation.run(plan.model(), SimulationSettings.usual().withDraws(draws), control));
    }

    /** The group at the likeliest values. */
    public Comparison group() {
        return effect.atMode().group();
    }

    /** A member at the likeliest values. */
    public Comparison member(MemberId member) {
        return effect.atMode().getMember(member);
    }

    public Rounding rounding() {
        return Rounding.forTotal(group().totalNowYen());
    }

    public SavingRange groupSaving() {
        return range(effect.group());
    }

    public SavingRange memberSaving(MemberId member) {
        return range(effect.getMember(member));
    }

    /** True when some input is uncertain; otherwise the answer is one exact figure and has no range. */
    public boolean isUncertain() {
        return plan.drivers().stream()
                .flatMap(planned -> planned.driver().ranges().stream())
                .anyMatch(range -> !range.change().isCertain());
    }

    /** Inputs by how far they alone move the group's saving, widest first; inputs that move nothing are left out. */
    public List<MeasureNext> measureNext() {
        return plan.drivers().stream()
                .map(this::measure)
                .filter(measure -> measure.widthYen() > 0)
                .sorted(Comparator.comparingLong(MeasureNext::widthYen).reversed())
                .toList();
    }

    private MeasureNext measure(PlannedDriver planned) {
        // All ranges of a driver move together; each acts on its own cells, so that their effects on the saving add up.
        double base = group().savingYen();
        double low = base;
        double high = base;
        for (TornadoBar bar : effect.tornado()) {
            if (bar.driver().name().equals(planned.driver().name())) {
                low += bar.savingAtLowYen() - base;
                high += bar.savingAtHighYen() - base;
            }
        }
        double share = effect.ranking().stream()
                .filter(ranked -> ranked.driver().name().equals(planned.driver().name()))
                .findFirst()
                .map(ranked -> Math.clamp(ranked.totalOrder(), 0, 1))
                .orElse(0d);
        return new MeasureNext(
                planned,
                MeasureNext.low(planned),
                MeasureNext.high(planned),
                rounding().round(low),
                rounding().round(high),
                share);
    }

    private SavingRange range(Spread spread) {
        Rounding rounding = rounding();
        return new SavingRange(
                rounding.round(spread.savingYen().p10()),
                rounding.round(spread.savingYen().p50()),
                rounding.round(spread.savingYen().p90()),
                spread.gainProbability());
    }
}
