package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Step 2: with whom, which sectors, for how many years.
 *
 * @param problem what keeps the visitor from going on, in words
 * @param notFound the name typed into the search that fits no town
 * @param map the towns as inline SVG; empty when there is none
 */
public record FirstPartnersPageView(
        Frame frame,
        String townCode,
        String townName,
        String townPeople,
        List<Partner> partners,
        List<Choice> sectors,
        List<Choice> years,
        boolean performance,
        long seed,
        @Nullable String problem,
        @Nullable String notFound,
        String map)
        implements View {

    public FirstPartnersPageView {
        partners = List.copyOf(partners);
        sectors = List.copyOf(sectors);
        years = List.copyOf(years);
    }

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }

    /** A town that might join; {@code change} is the projected change of its people to 2050 in per cent. */
    public record Partner(
            String code,
            String name,
            String prefecture,
            String relation,
            BigDecimal kilometres,
            @Nullable Integer people,
            @Nullable BigDecimal change,
            boolean chosen,
            boolean selectable) {}

    /** A value that may be chosen. */
    public record Choice(String value, String text, boolean chosen) {}
}
