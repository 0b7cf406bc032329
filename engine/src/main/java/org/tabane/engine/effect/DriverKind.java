package org.tabane.engine.effect;

/**
 * The ways in which bundling, or not knowing enough, changes a cost. Each kind says what it acts on and what its low, mode and high mean.
 *
 * <p>Sign: a relative change of −0.2 means 20 % less; +0.1 means 10 % more. Bundling does not always make work cheaper, so every kind may
 * go either way unless its {@link Unit} forbids it. Several drivers on one cell multiply: two cuts of 20 % leave 64 %.
 */
public enum DriverKind {
    /** Site visits, calls and ordering handed to the contractor 「直営対応の移管」: relative change of direct hours. */
    DIRECT_RESPONSE("direct-response", "直営対応の移管", Target.HOURS, Unit.RELATIVE_CHANGE),

    /** Fewer contracts to let 「発注・契約事務」: relative change of direct hours; meant for work items that are about letting contracts. */
    PROCUREMENT("procurement", "発注・契約事務", Target.HOURS, Unit.RELATIVE_CHANGE),

    /**
     * Fewer contracts to let, by their number 「契約1件あたりの事務時間」: change in staff hours for each contract now let (design, notice,
     * inspection, payment), such as −30 hours. Acts on contracts let × this figure; it never takes more hours from a cell than the cell has.
     */
    PROCUREMENT_PER_CONTRACT(
            "procurement-per-contract", "契約1件あたりの事務時間", Target.CONTRACT_HOURS, Unit.HOURS_PER_CONTRACT),

    /** Joint rounds against separate rounds 「移動・巡回」: relative change of the outsourced amount. */
    TRAVEL("travel", "移動・巡回", Target.OUTSOURCED, Unit.RELATIVE_CHANGE),

    /** Larger lots 「規模」, both ways: relative change of the outsourced amount, the same for every member in scope. */
    SCALE("scale", "規模", Target.OUTSOURCED, Unit.RELATIVE_CHANGE),

    /**
     * Larger lots 「規模の弾力性」, as an elasticity ε of unit cost to lot size: the outsourced amount becomes × (group's amount for the work
     * item ÷ the member's own)^ε, so that a small member gains or loses more.
     */
    SCALE_ELASTICITY("scale-elasticity", "規模の弾力性", Target.LOT_SIZE, Unit.ELASTICITY),

    /** The contractor chooses method and frequency 「性能規定」: relative change of the outsourced amount. */
    PERFORMANCE_SPECIFICATION("performance-specification", "性能規定", Target.OUTSOURCED, Unit.RELATIVE_CHANGE),

    /** Several years in one contract 「複数年契約」: relative change of the outsourced amount. */
    MULTI_YEAR_TERM("multi-year-term", "複数年契約", Target.OUTSOURCED, Unit.RELATIVE_CHANGE),

    /** Overall management and the desk 「統括マネジメント・窓口」: yen per year for each member in scope, added after bundling. */
    MANAGEMENT_AND_DESK("management-and-desk", "統括マネジメント・窓口", Target.FEE, Unit.YEN_PER_YEAR),

    /** Any other change of the outsourced amount 「委託額の変化」, relative. */
    OUTSOURCED_CHANGE("outsourced", "委託額の変化", Target.OUTSOURCED, Unit.RELATIVE_CHANGE),

    /** Any other change of the direct hours 「直営時間の変化」, relative. */
    HOURS_CHANGE("hours", "直営時間の変化", Target.HOURS, Unit.RELATIVE_CHANGE),

    /** How far the hourly labour cost may be off 「人件費単価の誤差」: relative; acts on now and bundled alike. */
    LABOUR_COST("labour", "人件費単価の誤差", Target.LABOUR_RATE, Unit.RELATIVE_CHANGE),

    /** How far the outsourced amount now may be off 「現状委託額の誤差」: relative; acts on now and bundled alike. */
    BASELINE_OUTSOURCED("baseline-outsourced", "現状委託額の誤差", Target.BASELINE_OUTSOURCED, Unit.RELATIVE_CHANGE),

    /** How far the direct hours now may be off 「現状直営時間の誤差」: relative; acts on now and bundled alike. */
    BASELINE_HOURS("baseline-hours", "現状直営時間の誤差", Target.BASELINE_HOURS, Unit.RELATIVE_CHANGE);

    /** What a driver acts on. */
    public enum Target {
        OUTSOURCED,
        HOURS,
        CONTRACT_HOURS,
        LOT_SIZE,
        FEE,
        LABOUR_RATE,
        BASELINE_OUTSOURCED,
        BASELINE_HOURS;

        /** Whether a range may name a work item; fees and hourly cost belong to a member as a whole. */
        public boolean isPerWorkItem() {
            return this != FEE && this != LABOUR_RATE;
        }
    }

    /** What low, mode and high are measured in. */
    public enum Unit {
        /** −1 or more; −0.2 is 20 % less. */
        RELATIVE_CHANGE,
        /** Any number of hours for each contract let in a year; negative is fewer. */
        HOURS_PER_CONTRACT,
        /** From −1 to 1. */
        ELASTICITY,
        /** Zero or more. */
        YEN_PER_YEAR;

        boolean accepts(Estimate range) {
            double low = range.low().doubleValue();
            return switch (this) {
                case RELATIVE_CHANGE -> low >= -1;
                case HOURS_PER_CONTRACT -> true;
                case ELASTICITY -> low >= -1 && range.high().doubleValue() <= 1;
                case YEN_PER_YEAR -> low >= 0;
            };
        }
    }

    private final String code;
    private final String japanese;
    private final Target target;
    private final Unit unit;

    DriverKind(String code, String japanese, Target target, Unit unit) {
        this.code = code;
        this.japanese = japanese;
        this.target = target;
        this.unit = unit;
    }

    /** The name in files, such as {@code direct-response}. */
    public String code() {
        return code;
    }

    /** The Japanese term. */
    public String japanese() {
        return japanese;
    }

    public Target target() {
        return target;
    }

    public Unit unit() {
        return unit;
    }
}
