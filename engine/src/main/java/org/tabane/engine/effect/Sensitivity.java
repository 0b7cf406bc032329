package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tabane.engine.MemberId;

/**
 * How the group's saving moves with the two figures officials doubt first: the hourly labour cost, and how many of the hours are really
 * freed 「感度（単価±10％、時間削減率±20％）」.
 *
 * <p>Units: whole yen per year; factors of 1. Rounding: as in {@link SixInputs}, once per member and side. Assumption: the steps of 10 % and
 * 20 % are customary, not measured.
 */
public record Sensitivity(List<Case> cases) {

    private static final List<BigDecimal> RATE_FACTORS =
            List.of(new BigDecimal("0.9"), BigDecimal.ONE, new BigDecimal("1.1"));
    private static final List<BigDecimal> FREED_FACTORS =
            List.of(new BigDecimal("0.8"), BigDecimal.ONE, new BigDecimal("1.2"));

    /** The group's saving when labour costs {@code rateFactor} times as much and {@code freedFactor} times as many hours are freed. */
    public record Case(BigDecimal rateFactor, BigDecimal freedFactor, long savingYen) {}

    public Sensitivity {
        cases = List.copyOf(cases);
    }

    /** Nine cases, by rate and then by freed hours. */
    public static Sensitivity of(SixInputs inputs) {
        Totals totals = inputs.totals();
        List<Case> cases = new ArrayList<>();
        for (BigDecimal rate : RATE_FACTORS) {
            for (BigDecimal freed : FREED_FACTORS) {
                long saving = 0;
                for (Map.Entry<MemberId, Comparison> member : totals.members().entrySet()) {
                    BigDecimal yenPerHour =
                            inputs.labour().getRate(member.getKey()).multiply(rate);
                    saving = Math.addExact(saving, saving(member.getValue(), yenPerHour, freed));
                }
                cases.add(new Case(rate, freed, saving));
            }
        }
        return new Sensitivity(cases);
    }

    private static long saving(Comparison member, BigDecimal yenPerHour, BigDecimal freedFactor) {
        BigDecimal hoursNow = member.now().directHours();
        BigDecimal hoursBundled = hoursNow.subtract(member.freedHours().multiply(freedFactor));
        return member.now().outsourcedYen()
                - member.bundled().outsourcedYen()
                - member.bundled().feesYen()
                + SixInputs.toYen(hoursNow.multiply(yenPerHour))
                - SixInputs.toYen(hoursBundled.multiply(yenPerHour));
    }
}
