package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;

/**
 * What a scenario's version holds: the towns, what they do now, and what is thought of after bundling 「試算の版の中身」.
 *
 * <p>Immutable; kept as JSON, one version after another. A figure nobody entered is absent and the defaults of {@code
 * assumptionsVersion} stand in for it, each labelled as assumed.
 *
 * @param years of the contract, 1 to 10
 * @param drivers ranges given in place of defaults; absent in versions older than this
 * @param managementYen overall management and desk of the group in yen per year, or null for the default range
 * @param setUpYen one-off set-up of the group in yen, or null for the default range
 * @param packaging how its work items are let; null where nobody said so, as in versions older than this
 * @param design the designed group it was made from; null where it was not, as in versions older than this
 */
public record ScenarioBody(
        List<ScenarioTown> towns,
        List<ScenarioLine> lines,
        int years,
        boolean performanceSpecification,
        double meanKilometres,
        @Nullable Long managementYen,
        @Nullable Long setUpYen,
        List<Allotment> allotments,
        List<EnteredRange> drivers,
        String assumptionsVersion,
        @Nullable ScenarioPackaging packaging,
        @Nullable ScenarioDesign design) {

    public ScenarioBody {
        towns = List.copyOf(towns);
        lines = List.copyOf(lines);
        allotments = List.copyOf(allotments);
        drivers = drivers == null ? List.of() : List.copyOf(drivers);
        if (towns.isEmpty() || years < 1 || years > FirstQuestion.LONGEST_YEARS) {
            throw new IllegalArgumentException("A scenario needs a town and 1 to 10 years, not " + years + ".");
        }
    }

    /** A body that rests on no packaging and no design. */
    public ScenarioBody(
            List<ScenarioTown> towns,
            List<ScenarioLine> lines,
            int years,
            boolean performanceSpecification,
            double meanKilometres,
            @Nullable Long managementYen,
            @Nullable Long setUpYen,
            List<Allotment> allotments,
            List<EnteredRange> drivers,
            String assumptionsVersion) {
        this(
                towns,
                lines,
                years,
                performanceSpecification,
                meanKilometres,
                managementYen,
                setUpYen,
                allotments,
                drivers,
                assumptionsVersion,
                null,
                null);
    }

    public ScenarioBody withLines(List<ScenarioLine> changed) {
        return with(towns, changed, drivers);
    }

    public ScenarioBody withDrivers(List<EnteredRange> changed) {
        return with(towns, lines, changed);
    }

    /** The same conditions with other towns' figures, lines and drivers. */
    public ScenarioBody with(List<ScenarioTown> newTowns, List<ScenarioLine> newLines, List<EnteredRange> newDrivers) {
        return copy(newTowns, newLines, years, performanceSpecification, newDrivers, packaging, design);
    }

    /** The same figures let as this packaging says, for as many years as its term. */
    public ScenarioBody withPackaging(ScenarioPackaging chosen) {
        return copy(towns, lines, chosen.years(), chosen.performanceItems() > 0, drivers, chosen, design);
    }

    /** The same, made from this group of a design. */
    public ScenarioBody withDesign(ScenarioDesign origin) {
        return copy(towns, lines, years, performanceSpecification, drivers, packaging, origin);
    }

    private ScenarioBody copy(
            List<ScenarioTown> newTowns,
            List<ScenarioLine> newLines,
            int newYears,
            boolean newPerformance,
            List<EnteredRange> newDrivers,
            @Nullable ScenarioPackaging newPackaging,
            @Nullable ScenarioDesign newDesign) {
        return new ScenarioBody(
                newTowns,
                newLines,
                newYears,
                newPerformance,
                meanKilometres,
                managementYen,
                setUpYen,
                allotments,
                newDrivers,
                assumptionsVersion,
                newPackaging,
                newDesign);
    }

    /** Whether a line is let by performance specification: as the packaging says, or else as the whole. */
    boolean isPerformance(ScenarioLine line) {
        return performanceSpecification && (packaging == null || packaging.isPerformance(line.item()));
    }

    /**
     * A town of the scenario.
     *
     * @param people null when not published
     * @param areaKm2 null when unknown
     * @param labourYenPerHour null for the default
     * @param feesYen management and desk a year this town pays; null for its part of the group's
     * @param setUpYen one-off set-up this town pays; null for its part of the group's
     */
    public record ScenarioTown(
            String code,
            String name,
            @Nullable Integer people,
            @Nullable BigDecimal areaKm2,
            @Nullable BigDecimal labourYenPerHour,
            @Nullable Evidence labourEvidence,
            @Nullable String labourSource,
            @Nullable Long feesYen,
            @Nullable Long setUpYen) {

        /** The same town with its hourly labour cost. */
        public ScenarioTown withLabour(BigDecimal yenPerHour, Evidence evidence, String source) {
            return new ScenarioTown(code, name, people, areaKm2, yenPerHour, evidence, source, feesYen, setUpYen);
        }

        /** The same town with its own fees, or with its part of the group's again. */
        public ScenarioTown withFees(@Nullable Long yearly, @Nullable Long once) {
            return new ScenarioTown(
                    code, name, people, areaKm2, labourYenPerHour, labourEvidence, labourSource, yearly, once);
        }
    }

    /**
     * A town's work item: now, and bundled where somebody gave it.
     *
     * @param item work-item code, or a sector's letter for the sector as a whole
     * @param itemName the item's name when the version was made
     * @param yenNow outsourced yen per year; null when nobody entered it ({@link LineNow})
     * @param hoursNow direct hours per year; null when nobody entered them
     * @param contractsNow contracts let a year; null when nobody counted them
     * @param defaulted whether the figures of now are default values
     * @param yenBundled null for the default drivers
     * @param hoursBundled null for the default drivers
     */
    public record ScenarioLine(
            String town,
            String item,
            String itemName,
            @Nullable Long yenNow,
            @Nullable BigDecimal hoursNow,
            @Nullable BigDecimal contractsNow,
            boolean defaulted,
            Evidence evidence,
            String source,
            @Nullable Points yenBundled,
            @Nullable Points hoursBundled) {

        public ScenarioLine {
            if ((yenNow != null && yenNow < 0) || (hoursNow != null && hoursNow.signum() < 0)) {
                throw new IllegalArgumentException(
                        "Line (" + town + ", " + item + ") must not be negative: " + yenNow + ", " + hoursNow + ".");
            }
        }

        /** Contracts let a year; zero when nobody counted them, since nothing is then computed from them. */
        BigDecimal contracts() {
            return contractsNow == null ? BigDecimal.ZERO : contractsNow;
        }

        /** Whether hours are known and above zero. */
        boolean takesHours() {
            return hoursNow != null && hoursNow.signum() > 0;
        }

        /** Whether these are the figures of now the line has. */
        public boolean hasNow(@Nullable Long yen, @Nullable BigDecimal hours) {
            return Objects.equals(yen, yenNow) && isSame(hours, hoursNow);
        }

        /**
         * The line as entered. Unchanged defaults stay defaults, also one of the two: the figure beside it that somebody typed does not
         * lend it its source.
         */
        public ScenarioLine withNow(
                @Nullable Long yen,
                @Nullable BigDecimal hours,
                @Nullable BigDecimal contracts,
                Evidence itsEvidence,
                String itsSource) {
            boolean same = defaulted && hasNow(yen, hours);
            return new ScenarioLine(
                    town,
                    item,
                    itemName,
                    defaulted && !same && Objects.equals(yen, yenNow) ? null : yen,
                    defaulted && !same && isSame(hours, hoursNow) ? null : hours,
                    contracts,
                    same,
                    same ? evidence : itsEvidence,
                    same ? source : itsSource,
                    yenBundled,
                    hoursBundled);
        }

        /** The same line with what is thought of after bundling. */
        public ScenarioLine withBundled(@Nullable Points yen, @Nullable Points hours) {
            return new ScenarioLine(
                    town, item, itemName, yenNow, hoursNow, contractsNow, defaulted, evidence, source, yen, hours);
        }

        private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }

        /** The same line with default figures made anew. */
        ScenarioLine withDefaults(LineNow standard) {
            return new ScenarioLine(
                    town,
                    item,
                    itemName,
                    standard.yen().value().longValueExact(),
                    standard.hours().value(),
                    contractsNow,
                    defaulted,
                    evidence,
                    source,
                    yenBundled,
                    hoursBundled);
        }
    }

    /** Lowest, likeliest and highest thinkable value; all the same when known exactly. */
    public record Points(BigDecimal low, BigDecimal mode, BigDecimal high) {

        public Points {
            if (low.signum() < 0 || low.compareTo(mode) > 0 || mode.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "A range needs 0 ≤ low ≤ mode ≤ high, not " + low + ", " + mode + ", " + high + ".");
            }
        }
    }

    /** Freed hours a year given to named new work 「振り向け先」. */
    public record Allotment(String newWork, BigDecimal hours) {}
}
