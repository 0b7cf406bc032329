package org.tabane.bundling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The figures of a scenario, to be changed; saving makes a new version after {@code basedOn}.
 *
 * @param townFees what the towns pay each by a workbook, in words; null where no town has fees of its own
 */
public record ScenarioEditPageView(
        Frame frame,
        String id,
        String name,
        int basedOn,
        List<String> faults,
        List<TownBlock> towns,
        List<FirstPartnersPageView.Choice> years,
        boolean performance,
        String management,
        String setUp,
        @Nullable String townFees,
        List<AllotmentRow> allotments,
        String note)
        implements View {

    public ScenarioEditPageView {
        faults = List.copyOf(faults);
        towns = List.copyOf(towns);
        years = List.copyOf(years);
        allotments = List.copyOf(allotments);
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    /** A town's rate and lines; {@code index} stands in the field names. */
    public record TownBlock(
            int index,
            String name,
            String rate,
            List<FirstPartnersPageView.Choice> evidence,
            String source,
            List<LineBlock> lines) {
        public TownBlock {
            evidence = List.copyOf(evidence);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line's fields.
     *
     * @param ifEmpty what an amount or hours left empty mean
     */
    public record LineBlock(
            int index,
            String item,
            boolean defaulted,
            String ifEmpty,
            String yen,
            String hours,
            String contracts,
            String yenLow,
            String yenMode,
            String yenHigh,
            String hoursLow,
            String hoursMode,
            String hoursHigh,
            List<FirstPartnersPageView.Choice> evidence,
            String source) {
        public LineBlock {
            evidence = List.copyOf(evidence);
        }
    }

    /** New work for the freed hours. */
    public record AllotmentRow(int index, String work, String hours) {}
}
