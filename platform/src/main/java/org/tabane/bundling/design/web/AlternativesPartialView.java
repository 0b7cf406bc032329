package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Plans side by side above a design, and how to look for more.
 *
 * @param first the plans in the strip, {@code more} those behind it
 * @param notes what was looked for and not found, and how old the answer is
 * @param start null for readers
 */
public record AlternativesPartialView(
        Frame frame,
        String areas,
        List<Card> first,
        List<Card> more,
        List<String> notes,
        boolean sample,
        String pageUrl,
        @Nullable Start start)
        implements View {

    /**
     * A plan.
     *
     * @param smallest name of the member that saves least; empty where everybody stays alone
     * @param partners whom one's own town is with; empty where no town asks
     * @param difference from the plan that is looked at; empty for that one
     * @param broken whether it breaks a rule of the design
     */
    public record Card(
            int number,
            String name,
            String url,
            boolean current,
            String map,
            long savingYen,
            BigDecimal longestKm,
            int longestMinutes,
            BigDecimal fewestEngineers,
            String smallest,
            long smallestYen,
            BigDecimal freedHours,
            String gap,
            String partners,
            String difference,
            boolean broken) {}

    /** The form that starts a search; {@code hint} says what it is waiting for, when it cannot start. */
    public record Start(String url, boolean again, List<Share> shares) {}

    /** A distance to choose. */
    public record Share(String value, String text, boolean chosen) {}
}
