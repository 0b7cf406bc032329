package org.tabane.region.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.OwnIndicator;
import org.tabane.region.OwnIndicators;
import org.tabane.region.Release;
import org.tabane.region.Series;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The published facts: what is there, what to import, what was withdrawn. */
@Controller
class ReleasesController {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Indicators indicators;
    private final Boundaries boundaries;
    private final LoadReleases loader;
    private final OwnIndicators ownIndicators;

    ReleasesController(Indicators indicators, Boundaries boundaries, LoadReleases loader, OwnIndicators ownIndicators) {
        this.indicators = indicators;
        this.boundaries = boundaries;
        this.loader = loader;
        this.ownIndicators = ownIndicators;
    }

    @GetMapping("/region/releases")
    View releases(Frame frame, Optional<CurrentUser> user) {
        SeriesBook book = indicators.book();
        List<ReleasesPageView.SeriesRow> series = new ArrayList<>();
        for (Series one : indicators.listSeries()) {
            series.add(row(frame, one, book));
        }
        long real = boundaries.listReleases().isEmpty()
                ? 0
                : boundaries.shapes(Detail.NATION).values().stream()
                        .filter(shape -> !shape.approximate())
                        .count();
        return new ReleasesPageView(
                frame,
                series,
                indicators.listReleases().stream()
                        .map(release -> row(frame, release))
                        .toList(),
                ownIndicators.list().stream().map(one -> row(frame, one, user)).toList(),
                user.filter(person -> person.role().mayAdminister()).isPresent(),
                real == 0
                        ? frame.text("region.releases.boundaries.approximate")
                        : frame.text("region.releases.boundaries.true", Math.min(real, 1741)));
    }

    private static ReleasesPageView.SeriesRow row(Frame frame, Series series, SeriesBook book) {
        NavigableSet<Integer> years = book.years(series.code());
        long towns = years.isEmpty()
                ? 0
                : book.year(series.code(), years.last()).entrySet().stream()
                        .filter(entry ->
                                !entry.getKey().isInvented() && entry.getValue().value() != null)
                        .count();
        String kind = series.layout().equals("template") ? "values" : series.layout();
        return new ReleasesPageView.SeriesRow(
                series.name().in(frame.locale()),
                series.publisher().in(frame.locale()),
                years.stream().map(String::valueOf).collect(Collectors.joining(frame.japanese() ? "・" : ", ")),
                towns == 0 ? "" : frame.format().numberText(towns),
                "/region/imports/" + kind,
                frame.text("region." + kind + ".import"));
    }

    private static ReleasesPageView.ReleaseRow row(Frame frame, Release release) {
        return new ReleasesPageView.ReleaseRow(
                release.id().toString(),
                release.title(),
                release.publisher(),
                release.referenceDate(),
                release.rows(),
                release.missing(),
                frame.format()
                        .dateWithoutWeekday(release.loadedAt().atZone(JAPAN).toLocalDate()),
                release.sample(),
                release.isWithdrawn());
    }

    private static ReleasesPageView.OwnRow row(Frame frame, OwnIndicator one, Optional<CurrentUser> user) {
        boolean mayRetire = user.filter(person -> person.role().mayAdminister()
                        && one.organisation().equals(person.organisationId().value()))
                .isPresent();
        return new ReleasesPageView.OwnRow(
                one.name(),
                one.unit(),
                one.publisher(),
                one.years().stream().map(String::valueOf).collect(Collectors.joining(frame.japanese() ? "・" : ", ")),
                one.countTowns(),
                NationalQuery.PATH + "?indicator=" + one.code(),
                mayRetire ? "/region/own/" + one.id() + "/retire" : "");
    }

    /** Takes an organisation's own indicator away. */
    @PostMapping("/region/own/{id}/retire")
    Object retire(@PathVariable UUID id, CurrentUser user, Flash flash) {
        String name = ownIndicators.retire(id, user).orElseThrow(() -> Fault.notFound("region.own.gone"));
        flash.ok("region.own.retired", name);
        return new RedirectView("/region/releases#own");
    }

    @PostMapping("/region/releases/{id}/withdraw")
    Object withdraw(@PathVariable UUID id, CurrentUser user, Flash flash) {
        if (loader.withdraw(id, user)) {
            flash.ok("region.releases.withdrawn.done");
        } else {
            flash.info("region.releases.withdrawn.already");
        }
        return new RedirectView("/region/releases");
    }
}
