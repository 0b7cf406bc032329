package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The cases, what can be computed from them, the step-up histories, the short records and the episodes.
 *
 * @param filters the choices above the table
 */
public record PrecedentListPageView(
        Frame frame,
        List<Filter> filters,
        List<CaseRow> cases,
        int caseCount,
        List<Derived> derived,
        List<History> histories,
        List<Short> practices,
        List<Episode> episodes,
        String source,
        String asOf)
        implements View {

    /** One choice, such as the sector. */
    public record Filter(String name, String label, List<Option> options) {}

    /** A value of a filter. */
    public record Option(String value, String text, boolean chosen) {}

    /** A case in the table. */
    public record CaseRow(
            String url,
            String name,
            @Nullable String area,
            String sectors,
            String term,
            String amount,
            String payment,
            String specification,
            String since,
            int population,
            int technicalStaff) {}

    /** A figure computed from every case, with its range. */
    public record Derived(
            String title, String unit, int decimals, List<DerivedRow> rows, String range, String count, String note) {}

    /**
     * One case's figure.
     *
     * @param value null where the case does not print enough
     */
    public record DerivedRow(String name, @Nullable BigDecimal value, String arithmetic, String note) {}

    /** A step-up history. */
    public record History(String name, @Nullable String url, List<Phase> phases) {}

    /** One term of it. */
    public record Phase(String years, String text, List<String> axes) {}

    /** A short record: who, what, and of which types. */
    public record Short(String name, PeerShown.Told what, List<String> types) {}

    /** What officials said to one question. */
    public record Episode(String question, List<String> voices) {}

    public PrecedentListPageView {
        filters = List.copyOf(filters);
        cases = List.copyOf(cases);
        derived = List.copyOf(derived);
        histories = List.copyOf(histories);
        practices = List.copyOf(practices);
        episodes = List.copyOf(episodes);
    }
}
