package org.tabane.region.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The national view 「全国の見える化」. */
@Controller
class NationalController {
    private final Indicators indicators;
    private final ShownIndicators shownIndicators;
    private final Municipalities municipalities;
    private final NationalShowing showing;

    NationalController(
            Indicators indicators,
            ShownIndicators shownIndicators,
            Municipalities municipalities,
            NationalShowing showing) {
        this.indicators = indicators;
        this.shownIndicators = shownIndicators;
        this.municipalities = municipalities;
        this.showing = showing;
    }

    @GetMapping(NationalQuery.PATH)
    View national(
            Frame frame,
            Optional<CurrentUser> user,
            @RequestParam(defaultValue = "population_change") String indicator,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "map") String view,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String prefecture,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") int page) {
        IndicatorTable table = shownIndicators.table(indicator, year);
        Indicator shown = table.indicator();
        List<Municipality> meant = meant(town);
        Optional<Municipality> own = meant.size() == 1
                ? Optional.of(meant.getFirst())
                : town.isBlank() ? user.flatMap(this::ownTown) : Optional.empty();
        NationalQuery query = new NationalQuery(
                indicator,
                year,
                view,
                meant.size() == 1 ? meant.getFirst().code().value() : "",
                prefecture,
                q,
                order,
                page);
        return new NationalPageView(
                frame,
                frame.text("region.national"),
                indicators.listIndicators().stream()
                        .filter(one -> one.guideNumber() > 0)
                        .map(one -> new NationalPageView.Tab(
                                one.guideNumber(),
                                one.name().in(frame.locale()),
                                query.withIndicator(one.code()).url(),
                                one.equals(shown)))
                        .toList(),
                indicators.listIndicators().stream()
                        .filter(one -> one.guideNumber() == 0)
                        .map(one -> new NationalPageView.Choice(
                                query.withIndicator(one.code()).url(),
                                one.name().in(frame.locale()),
                                one.equals(shown)))
                        .toList(),
                shownIndicators.listOwn().stream()
                        .map(one -> new NationalPageView.Choice(
                                query.withIndicator(one.code()).url(),
                                one.name(),
                                one.code().equals(shown.code())))
                        .toList(),
                shown.definition().in(frame.locale()),
                table.hasValues() ? showing.show(frame, query, table, own) : null,
                table.hasValues() ? null : lacking(frame, shown, user),
                own.map(one -> town(frame, table, one)).orElse(new NationalPageView.Town("", "", "", false, "", "")),
                meant.size() == 1 ? "" : town,
                meant.size() > 1 && !town.isBlank()
                        ? meant.stream()
                                .limit(8)
                                .map(one -> new NationalPageView.Choice(
                                        query.file(NationalQuery.PATH) + "&town=" + one.code(),
                                        one.addressName(),
                                        false))
                                .toList()
                        : List.of(),
                indicator);
    }

    private List<Municipality> meant(String town) {
        if (town.isBlank()) {
            return List.of();
        }
        List<Municipality> named = municipalities.findNamed(town);
        return named.isEmpty() ? municipalities.findMunicipalities(town) : named;
    }

    private Optional<Municipality> ownTown(CurrentUser user) {
        return user.activeOrganisation().code().flatMap(municipalities::findMunicipality);
    }

    private static NationalPageView.Town town(Frame frame, IndicatorTable table, Municipality town) {
        return new NationalPageView.Town(
                town.code().value(),
                frame.japanese() ? town.prefecture().japaneseName() + "　" + town.name() : town.name(),
                TownRow.url(town),
                town.code().isInvented(),
                table.value(town.code())
                        .map(value -> frame.format()
                                .numberText(value, table.indicator().decimals()))
                        .orElse(""),
                table.rank(town.code()).isPresent()
                        ? frame.text(
                                table.indicator().isChange()
                                        ? "region.national.rank.change"
                                        : table.indicator().darkIsHigh()
                                                ? "region.national.rank.high"
                                                : "region.national.rank.low",
                                frame.format()
                                        .numberText(table.rank(town.code()).getAsInt()))
                        : "");
    }

    private NationalPageView.Lacking lacking(Frame frame, Indicator indicator, Optional<CurrentUser> user) {
        return new NationalPageView.Lacking(
                frame.text(
                        ShownIndicators.isOwn(indicator)
                                ? "region.national.lacking.own"
                                : "region.national.lacking.why",
                        indicator.title().in(frame.locale())),
                indicator.derivation().series().stream()
                        .flatMap(series -> indicators.findSeries(series).stream())
                        .map(series -> new NationalPageView.Choice(
                                series.name().in(frame.locale()),
                                frame.text("region.lacking." + series.layout()),
                                !indicators.book().isImported(series.code())))
                        .toList(),
                "/region/releases",
                user.isPresent());
    }
}
