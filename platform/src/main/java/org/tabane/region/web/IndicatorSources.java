package org.tabane.region.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Derivation;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.region.Origins;
import org.tabane.region.Release;
import org.tabane.region.Series;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Says where an indicator's values come from, of when they are, what is missing and how they were computed. */
@Component
class IndicatorSources {
    private static final int MOST_RELEASES = 3;

    private final Indicators indicators;

    IndicatorSources(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The source line of an indicator. */
    SourceLine line(Frame frame, IndicatorTable table) {
        boolean people = isBundledPeople(table);
        List<Release> releases = table.releases().stream().limit(MOST_RELEASES).toList();
        return new SourceLine(
                source(frame, table),
                people
                        ? joined(frame, frame.text("region.source.projection.asOf"), dates(frame, releases))
                        : asOf(frame, table, releases),
                people
                        ? frame.text("region.national.missingProjection", table.municipalities(), table.missing())
                        : frame.text("region.national.missingOf", table.municipalities(), table.missing()),
                table.indicator().formula().in(frame.locale()));
    }

    /** Whose values they are: the projections that ship with Tabane, imported files, or both; null where nothing is there. */
    static @Nullable String source(Frame frame, IndicatorTable table) {
        String titles =
                titles(frame, table.releases().stream().limit(MOST_RELEASES).toList());
        String source = isBundledPeople(table) ? joined(frame, frame.text("region.source.projection"), titles) : titles;
        return source.isEmpty() ? null : source;
    }

    private static boolean isBundledPeople(IndicatorTable table) {
        return isPopulation(table) && table.bundled();
    }

    private static String joined(Frame frame, String first, String others) {
        return others.isEmpty() ? first : first + frame.text("region.list.separator") + others;
    }

    /** Whose values of a series stand in these years of these towns; what ships with Tabane are the projections. */
    String source(Frame frame, String series, Collection<Integer> years, Collection<Municipality> towns) {
        if (towns.stream().allMatch(town -> town.code().isInvented())) {
            return frame.text("region.source.invented");
        }
        Origins origins = indicators.origins(series, years, towns);
        String titles =
                titles(frame, origins.releases().stream().limit(MOST_RELEASES).toList());
        return origins.bundled() || titles.isEmpty()
                ? joined(frame, frame.text("region.source.projection"), titles)
                : titles;
    }

    /**
     * A line with the sources and reference dates of all indicators of the axes that have values, each named once; the rest as it was.
     * For pages that show the nation's middle beside some towns: the files of all towns stand in it.
     */
    SourceLine withAxes(Frame frame, SourceLine line) {
        List<Release> releases = indicators.listIndicators().stream()
                .filter(indicator -> indicator.axis() != null)
                .map(indicator -> indicators.table(indicator, 0))
                .filter(IndicatorTable::hasValues)
                .flatMap(table -> table.releases().stream().limit(MOST_RELEASES))
                .distinct()
                .toList();
        String separator = frame.text("region.list.separator");
        String titles = titles(frame, releases);
        String dates = dates(frame, releases);
        return new SourceLine(
                titles.isEmpty() ? line.source() : line.source() + separator + titles,
                dates.isEmpty() ? line.asOf() : line.asOf() + separator + dates,
                line.missing(),
                line.formula());
    }

    /** Whether any of the values are invented. */
    boolean isSample(IndicatorTable table) {
        return table.releases().stream().anyMatch(Release::sample) && table.known() > 0;
    }

    private static boolean isPopulation(IndicatorTable table) {
        return table.indicator().derivation().series().equals(List.of(Series.POPULATION));
    }

    private static String titles(Frame frame, List<Release> releases) {
        return releases.stream()
                .map(release -> frame.text("region.source.release", release.publisher(), release.title()))
                .distinct()
                .collect(Collectors.joining(frame.text("region.list.separator")));
    }

    private static String dates(Frame frame, List<Release> releases) {
        return releases.stream()
                .map(Release::referenceDate)
                .filter(date -> !date.isBlank())
                .distinct()
                .collect(Collectors.joining(frame.text("region.list.separator")));
    }

    private static @Nullable String asOf(Frame frame, IndicatorTable table, List<Release> releases) {
        String dates = dates(frame, releases);
        if (dates.isEmpty()) {
            return table.year() == 0 ? null : Integer.toString(table.year());
        }
        return table.indicator().derivation() instanceof Derivation.PerHead
                ? dates + frame.text("region.source.peopleOf")
                : dates;
    }
}
