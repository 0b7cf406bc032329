package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The ranges of a scenario's drivers, to be changed; saving makes a new version after {@code basedOn}.
 *
 * @param idle names of the drivers that have nothing to act on in this scenario
 */
public record DriversPageView(
        Frame frame,
        String id,
        String name,
        int basedOn,
        int faults,
        List<DriverBlock> drivers,
        List<String> idle,
        List<FirstPartnersPageView.Choice> towns,
        List<FirstPartnersPageView.Choice> items,
        String note)
        implements View {

    public DriversPageView {
        drivers = List.copyOf(drivers);
        idle = List.copyOf(idle);
        towns = List.copyOf(towns);
        items = List.copyOf(items);
    }

    @Override
    public int status() {
        return faults == 0 ? 200 : 422;
    }

    /**
     * One driver.
     *
     * @param standard the default in words, such as −60 〜 −30 〜 0 ％
     * @param entered whether its people set a range for the whole group
     * @param evidence what the range in use rests on
     * @param overall the fields for the whole group
     * @param parts the fields for towns and work items, the last ones blank; empty where it holds for the group only
     */
    public record DriverBlock(
            String code,
            String name,
            String unit,
            String standard,
            String formula,
            String source,
            String measure,
            String basisUrl,
            boolean entered,
            Evidence evidence,
            Fields overall,
            List<Fields> parts,
            List<String> faults) {

        public DriverBlock {
            parts = List.copyOf(parts);
            faults = List.copyOf(faults);
        }

        /** Whether something is set for a part, or is being typed. */
        public boolean hasParts() {
            return parts.stream().anyMatch(part -> !part.isBlank());
        }
    }

    /**
     * The fields of one range.
     *
     * @param field what their names begin with
     * @param hints the default's low, mode and high
     */
    public record Fields(
            String field,
            String town,
            String item,
            String low,
            String mode,
            String high,
            List<String> hints,
            List<FirstPartnersPageView.Choice> evidence,
            String source) {

        public Fields {
            hints = List.copyOf(hints);
            evidence = List.copyOf(evidence);
        }

        boolean isBlank() {
            return low.isEmpty() && mode.isEmpty() && high.isEmpty() && source.isEmpty();
        }
    }
}
