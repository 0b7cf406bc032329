package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.engine.MemberId;

/**
 * What each town of a scenario pays for management and desk, and for set-up, where somebody entered it 「団体ごとの費用」: its own amount, or
 * else its part of the group's (half equally, half by population). Units: whole yen.
 */
public final class ScenarioFees {

    private final ScenarioBody body;
    private final Map<MemberId, Long> yearly;
    private final Map<MemberId, Long> once;

    private ScenarioFees(ScenarioBody body, Map<MemberId, Long> yearly, Map<MemberId, Long> once) {
        this.body = body;
        this.yearly = yearly;
        this.once = once;
    }

    public static ScenarioFees of(ScenarioBody body) {
        return new ScenarioFees(body, split(body, body.managementYen()), split(body, body.setUpYen()));
    }

    private static Map<MemberId, Long> split(ScenarioBody body, @Nullable Long yen) {
        return yen == null
                ? Map.of()
                : DefaultPlan.split(
                        body.towns().stream()
                                .map(town -> new PlannedMember(
                                        MemberId.of(town.code()),
                                        town.name(),
                                        town.people() == null
                                                ? java.util.OptionalInt.empty()
                                                : java.util.OptionalInt.of(town.people()),
                                        Figure.entered(BigDecimal.ZERO, org.tabane.shared.Evidence.ASSUMED, "—")))
                                .toList(),
                        BigDecimal.valueOf(yen),
                        BigDecimal.ONE,
                        1);
    }

    /** A year's fees of a town; null where the default stands in. */
    public @Nullable Long yearly(String town) {
        return own(town).feesYen() != null ? own(town).feesYen() : yearly.get(MemberId.of(town));
    }

    /** A town's one-off set-up; null where the default stands in. */
    public @Nullable Long once(String town) {
        return own(town).setUpYen() != null ? own(town).setUpYen() : once.get(MemberId.of(town));
    }

    private ScenarioTown own(String code) {
        return body.towns().stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No town (" + code + ") in this scenario."));
    }
}
