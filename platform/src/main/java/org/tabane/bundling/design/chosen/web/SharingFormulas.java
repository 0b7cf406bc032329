package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.GroupSharing.Formula;
import org.tabane.bundling.web.SharingColumn;
import org.tabane.bundling.web.SharingPreset;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Totals;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.engine.sharing.Weights;
import org.tabane.region.Municipalities;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The formulas of the four ordinances, and the figures they need, for a group 「条例の四つの按分」.
 *
 * <p>Assumption: 実績割 is taken by what each town pays its contractors today, since nothing was instructed together yet.
 */
final class SharingFormulas {

    private static final int PERCENT = 2;

    private SharingFormulas() {}

    static List<SharingPreset> presets() {
        return Stream.of(SharingPreset.values())
                .filter(preset -> preset != SharingPreset.SAMPLE)
                .toList();
    }

    static List<Formula> all() {
        return presets().stream().map(SharingFormulas::formula).toList();
    }

    private static Formula formula(SharingPreset preset) {
        Map<SharingKey, BigDecimal> weights = new LinkedHashMap<>();
        preset.percent().forEach((column, share) -> weights.put(column.key(), share.movePointLeft(PERCENT)));
        return new Formula(
                preset.parameter(),
                new SharingScheme(
                        new Weights(weights), preset.rounding().orElse(RoundingUnit.YEN), new Remainder.Largest()));
    }

    /** Published figures of the members, and their outsourced yen today as usage. */
    static KeyTable keys(ChosenGroup chosen, Totals totals, Municipalities municipalities) {
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        for (MemberId member : chosen.members()) {
            Map<SharingKey, BigDecimal> figures = new LinkedHashMap<>();
            municipalities
                    .findMunicipality(LocalGovernmentCode.parse(member.value()))
                    .ifPresent(town -> Stream.of(SharingColumn.CENSUS, SharingColumn.REGISTER, SharingColumn.AREA)
                            .forEach(column ->
                                    column.published(town).ifPresent(figure -> figures.put(column.key(), figure))));
            figures.put(
                    SharingColumn.USAGE.key(),
                    BigDecimal.valueOf(totals.getMember(member).now().outsourcedYen()));
            rows.put(member, figures);
        }
        return new KeyTable(rows);
    }
}
