package org.tabane.region.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.Observation;
import org.tabane.region.domain.SeriesBook;

/** Compares the rows of a published file with the book of values and adds what differs as one release. */
final class ReferenceTarget implements ImportTarget<TownValues> {
    private final ImportCase given;
    private final String layout;
    private final String publisher;
    private final SeriesBook book;
    private final LoadReleases loader;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<String> days = new LinkedHashSet<>();
    private String title = "";

    ReferenceTarget(ImportCase given, String layout, String publisher, Indicators indicators, LoadReleases loader) {
        this.given = given;
        this.layout = layout;
        this.publisher = publisher;
        this.book = indicators.book();
        this.loader = loader;
    }

    @Override
    public List<RowChange> compare(List<TownValues> rows) {
        return rows.stream().map(this::compare).toList();
    }

    private RowChange compare(TownValues row) {
        boolean different = false;
        boolean known = false;
        for (Observation seen : row.observations()) {
            Optional<Observation> before = book.find(seen.series(), seen.year(), seen.municipality());
            known |= before.isPresent();
            different |= before.isEmpty() || !same(before.get(), seen);
        }
        return !different ? RowChange.UNCHANGED : known ? RowChange.CHANGED : RowChange.ADDED;
    }

    private static boolean same(Observation before, Observation now) {
        BigDecimal one = before.value();
        BigDecimal other = now.value();
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    @Override
    public void save(List<TownValues> rows) {
        rows.forEach(row -> observations.addAll(row.observations()));
        rows.forEach(row -> days.add(row.asOf()));
        if (title.isEmpty() && !rows.isEmpty()) {
            title = rows.getFirst().title();
        }
    }

    @Override
    public String finish() {
        if (observations.isEmpty()) {
            return "";
        }
        return loader.loadValues(
                        new LoadReleases.About(
                                layout,
                                title.isBlank() ? given.fileName() : title.substring(0, Math.min(160, title.length())),
                                publisher,
                                asOf(),
                                false,
                                given.fileName(),
                                ""),
                        observations,
                        given.person())
                .toString();
    }

    /** The day of the values; the first and the last of a file about several. */
    private String asOf() {
        List<String> all = days.stream().filter(day -> !day.isBlank()).toList();
        return all.size() < 2 ? String.join("", all) : all.getFirst() + "～" + all.getLast();
    }
}
