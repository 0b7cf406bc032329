package org.tabane.bundling.domain;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;

/**
 * The drivers of a scenario whose range its people may set 「試算の要因」, each with the assumption that stands in when they do not.
 *
 * <p>Codes are the names of {@code docs/engines/effect.md} where the driver is a change, so that a workbook serves the command line too.
 */
public enum ScenarioDriver {
    DIRECT_RESPONSE("direct-response", true, AssumptionIds.DIRECT_RESPONSE, ScenarioDriver::hasOpenHours),
    PROCUREMENT(
            "procurement-per-contract",
            true,
            AssumptionIds.PROCUREMENT_PER_CONTRACT,
            body -> body.lines().stream()
                    .anyMatch(line -> line.contracts().signum() > 0 && line.hoursBundled() == null)),
    TRAVEL(
            "travel",
            true,
            body -> AssumptionIds.travel(body.meanKilometres()),
            body -> body.towns().size() > 1 && hasOpenYen(body)),
    SCALE(
            "scale-elasticity",
            true,
            AssumptionIds.SCALE_ELASTICITY,
            body -> body.towns().size() > 1 && hasOpenYen(body)),
    PERFORMANCE_SPECIFICATION(
            "performance-specification",
            true,
            AssumptionIds.PERFORMANCE_SPECIFICATION,
            body -> body.lines().stream().anyMatch(line -> line.yenBundled() == null && body.isPerformance(line))),
    MULTI_YEAR_TERM(
            "multi-year-term",
            true,
            body -> AssumptionIds.multiYear(body.years()),
            body -> body.years() > 1 && hasOpenYen(body)),
    MANAGEMENT_AND_DESK(
            "management-share",
            false,
            AssumptionIds.MANAGEMENT_AND_DESK,
            body -> body.managementYen() == null && body.towns().stream().anyMatch(town -> town.feesYen() == null)),
    SET_UP(
            "set-up-share",
            false,
            AssumptionIds.SET_UP,
            body -> body.setUpYen() == null && body.towns().stream().anyMatch(town -> town.setUpYen() == null)),
    LABOUR_COST(
            "labour-cost",
            false,
            AssumptionIds.LABOUR_COST,
            body -> body.towns().stream().anyMatch(town -> town.labourYenPerHour() == null)),
    OUTSOURCED_PER_HEAD("outsourced-per-head", false, AssumptionIds.OUTSOURCED_PER_HEAD, ScenarioDriver::hasDefaults),
    ENGINEERS_PER_10000("engineers-per-10000", false, AssumptionIds.ENGINEERS_PER_10000, ScenarioDriver::hasDefaults),
    MAINTENANCE_SHARE("maintenance-share", false, AssumptionIds.MAINTENANCE_SHARE, ScenarioDriver::hasDefaults);

    private final String code;
    private final boolean perLine;
    private final Function<ScenarioBody, String> assumption;
    private final Predicate<ScenarioBody> acting;

    ScenarioDriver(String code, boolean perLine, String assumption, Predicate<ScenarioBody> acting) {
        this(code, perLine, body -> assumption, acting);
    }

    ScenarioDriver(
            String code, boolean perLine, Function<ScenarioBody, String> assumption, Predicate<ScenarioBody> acting) {
        this.code = code;
        this.perLine = perLine;
        this.assumption = assumption;
        this.acting = acting;
    }

    private static boolean hasOpenHours(ScenarioBody body) {
        return body.lines().stream().anyMatch(line -> line.hoursBundled() == null);
    }

    private static boolean hasOpenYen(ScenarioBody body) {
        return body.lines().stream().anyMatch(line -> line.yenBundled() == null);
    }

    private static boolean hasDefaults(ScenarioBody body) {
        return body.lines().stream().anyMatch(ScenarioLine::defaulted);
    }

    /** Stable name in versions and workbooks. */
    public String code() {
        return code;
    }

    /** Whether a range may be given for one town or one work item; the others hold for the group. */
    public boolean isPerLine() {
        return perLine;
    }

    /** Whether it has anything to act on in this scenario. */
    public boolean acts(ScenarioBody body) {
        return acting.test(body);
    }

    /** The default, as it is for this scenario's distances and years. */
    public Assumption standard(AssumptionBook book, ScenarioBody body) {
        return book.get(assumption.apply(body));
    }

    public static Optional<ScenarioDriver> find(String code) {
        return Stream.of(values()).filter(driver -> driver.code.equals(code)).findFirst();
    }

    /** The driver behind a planned one, by the assumption it is named after. */
    static Optional<ScenarioDriver> behind(String assumptionId, ScenarioBody body) {
        return Stream.of(values())
                .filter(driver -> driver.assumption.apply(body).equals(assumptionId))
                .findFirst();
    }
}
