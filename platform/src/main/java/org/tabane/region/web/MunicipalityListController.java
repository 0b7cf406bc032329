package org.tabane.region.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.SearchBox;
import org.tabane.shell.View;

/** The list of municipalities, and the way from the room to one's own. */
@Controller
class MunicipalityListController {
    private static final int ROWS_PER_PAGE = 50;

    private final Municipalities municipalities;

    MunicipalityListController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Bean
    static RoomEntry municipalitiesEntry() {
        return new RoomEntry(Room.SEE, 10, "region.municipalities", "/region/municipalities");
    }

    @Bean
    static RoomEntry ownTownEntry() {
        return new RoomEntry(Room.SEE, 8, "region.ownTown", "/region/own");
    }

    /** The page of the reader's own town; a prefecture's own towns; the list of all for those who have none or did not sign in. */
    @GetMapping("/region/own")
    RedirectView own(Optional<CurrentUser> user, Flash flash) {
        Optional<LocalGovernmentCode> code =
                user.flatMap(person -> person.activeOrganisation().code());
        user.filter(person -> code.isEmpty())
                .ifPresent(person -> flash.info(
                        "region.ownTown.none", person.activeOrganisation().name()));
        return new RedirectView(code.filter(LocalGovernmentCode::isPrefecture)
                .map(prefecture -> "/region/municipalities?prefecture="
                        + prefecture.prefecture().code())
                .or(() -> code.flatMap(municipalities::findMunicipality).map(TownRow::url))
                .orElse("/region/municipalities"));
    }

    /** The frame's search field looks for towns. */
    @Bean
    static SearchBox townSearch() {
        return new SearchBox("/region/municipalities", "q", "region.townSearch");
    }

    @GetMapping("/region/municipalities")
    View list(
            Frame frame,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String prefecture,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") int page) {
        TownOrder inOrder = TownOrder.of(order);
        Optional<Prefecture> only = findPrefecture(prefecture);
        List<Municipality> found = candidates(q, only).stream()
                .filter(town -> only.isEmpty() || town.prefecture() == only.get())
                .sorted(inOrder.comparator())
                .toList();
        int pages = Math.max(1, (found.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        List<TownRow> rows =
                found.subList((shown - 1) * ROWS_PER_PAGE, Math.min(found.size(), shown * ROWS_PER_PAGE)).stream()
                        .map(town -> TownRow.of(town, frame))
                        .toList();
        String search = "/region/municipalities?q=" + encoded(q) + "&prefecture=" + encoded(prefecture);
        return new MunicipalityListPageView(
                frame,
                q,
                prefecture,
                only.map(one -> name(frame, one)).orElse(""),
                prefectures(frame),
                rows,
                found.size(),
                found.stream().filter(town -> !town.population().isProjected()).count(),
                found.stream()
                        .filter(town -> town.population().registered().isEmpty())
                        .count(),
                new Pager(shown, pages, found.size(), search + "&order=" + inOrder.parameter()),
                columns(search, inOrder),
                nationalShares());
    }

    private List<Municipality> candidates(String query, Optional<Prefecture> prefecture) {
        if (!query.isBlank()) {
            return municipalities.findMunicipalities(query);
        }
        return prefecture.map(municipalities::listMunicipalities).orElseGet(municipalities::listMunicipalities);
    }

    private static Optional<Prefecture> findPrefecture(String code) {
        return Stream.of(Prefecture.values())
                .filter(prefecture -> prefecture.code().equals(code))
                .findFirst();
    }

    private MunicipalityListPageView.NationalShares nationalShares() {
        List<Municipality> all = municipalities.listMunicipalities();
        int projected = (int)
                all.stream().filter(town -> town.population().isProjected()).count();
        int losing = (int)
                all.stream().filter(town -> town.population().losesAtLeast(30)).count();
        int small = (int) all.stream()
                .filter(town -> town.population().projected(2050).orElse(Integer.MAX_VALUE) < 10_000)
                .count();
        return new MunicipalityListPageView.NationalShares(
                all.size(), projected, losing, (double) losing / projected, small, (double) small / projected);
    }

    private List<MunicipalityListPageView.Choice> prefectures(Frame frame) {
        List<MunicipalityListPageView.Choice> choices = new ArrayList<>();
        for (Prefecture prefecture : Prefecture.values()) {
            choices.add(new MunicipalityListPageView.Choice(prefecture.code(), name(frame, prefecture)));
        }
        return choices;
    }

    private static String name(Frame frame, Prefecture prefecture) {
        return frame.japanese() ? prefecture.japaneseName() : prefecture.englishName();
    }

    private static List<MunicipalityListPageView.Column> columns(String search, TownOrder inOrder) {
        List<MunicipalityListPageView.Column> columns = new ArrayList<>();
        for (TownOrder order : new TownOrder[] {TownOrder.REGISTERED, TownOrder.IN2050, TownOrder.CHANGE}) {
            columns.add(new MunicipalityListPageView.Column(
                    "region.column." + order.parameter(),
                    search + "&order=" + order.parameter(),
                    order != inOrder ? null : order.isDescending() ? "descending" : "ascending"));
        }
        return columns;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
