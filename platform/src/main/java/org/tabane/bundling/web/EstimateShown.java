package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.engine.MemberId;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/**
 * An answer ready to be shown, the same for a first estimate and a scenario.
 *
 * @param saving the group's range, rounded
 * @param savingModeYen the group's saving at the likeliest values, exact
 * @param cashChangeYen how much more is paid out after bundling (outsourced and fees), at the likeliest values; negative is less
 * @param cash the same in words, beside the value of the staff time
 * @param freedHours at the likeliest values
 * @param chart figure 1 as inline SVG
 * @param own the reader's town, marked where it is a member; null for nobody
 * @param notCounted which figures of now are unknown and left out, in words; empty when none is
 * @param formulas each member's sums written out, with their inputs
 * @param worse names of the members that pay more at P50; empty when none does
 */
public record EstimateShown(
        Frame frame,
        boolean uncertain,
        SavingRange saving,
        long savingModeYen,
        long totalNowYen,
        long totalBundledYen,
        long cashChangeYen,
        String cash,
        BigDecimal freedHours,
        BigDecimal freedPeople,
        String chart,
        List<EvidenceRow> evidence,
        List<MemberRow> members,
        MemberRow total,
        List<MeasureRow> measures,
        List<FormulaSheet> formulas,
        String worse,
        String notCounted,
        @Nullable MemberId own,
        SourceLine chartSource,
        SourceLine memberSource,
        SourceLine measureSource) {

    public EstimateShown {
        evidence = List.copyOf(evidence);
        members = List.copyOf(members);
        measures = List.copyOf(measures);
        formulas = List.copyOf(formulas);
    }

    /** How many inputs rest on what. */
    public record EvidenceRow(Evidence evidence, int items, double share) {}

    /** One town's now and bundled, and its range of savings with a bar. */
    public record MemberRow(
            String name,
            String people,
            boolean home,
            BigDecimal hoursNow,
            BigDecimal hoursBundled,
            long directNowYen,
            long directBundledYen,
            long outsourcedNowYen,
            long outsourcedBundledYen,
            SavingRange saving,
            String bar,
            Evidence weakest) {}

    /** A member's sums at the likeliest values and what goes into them. */
    public record FormulaSheet(String town, List<Sum> sums, List<Input> inputs) {}

    /** A formula with its figures, in words. */
    public record Sum(String name, String sum) {}

    /** A figure of now, with its unit, and what it rests on. */
    public record Input(String name, String figure, Evidence evidence, String source) {}

    /** One input worth measuring. */
    public record MeasureRow(
            int rank,
            String name,
            String range,
            Evidence evidence,
            String bar,
            long widthYen,
            double share,
            String measure,
            String basisUrl) {}
}
