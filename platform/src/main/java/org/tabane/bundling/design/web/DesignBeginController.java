package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.web.OwnerNames;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.View;

/** One's designs, and beginning one: from a town to its partners to a run. */
@Controller
class DesignBeginController {

    static final String URL = "/bundling/design";

    private static final int TOWNS_LISTED = 200;
    private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5);
    private static final int USUAL_YEARS = 3;

    private final DesignStore store;
    private final DesignScope scope;
    private final DesignBeginnings beginnings;
    private final DesignSteps steps;
    private final OwnerNames owners;
    private final Municipalities municipalities;

    DesignBeginController(
            DesignStore store,
            DesignScope scope,
            DesignBeginnings beginnings,
            DesignSteps steps,
            OwnerNames owners,
            Municipalities municipalities) {
        this.store = store;
        this.scope = scope;
        this.beginnings = beginnings;
        this.steps = steps;
        this.owners = owners;
        this.municipalities = municipalities;
    }

    @Bean
    static RoomEntry designEntry() {
        return new RoomEntry(Room.BUNDLE, 20, "bundling.design.entry", URL);
    }

    @GetMapping(URL)
    View list(
            Frame frame,
            CurrentUser user,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(name = "q", defaultValue = "") String text) {
        List<Municipality> found = text.isBlank() ? List.of() : municipalities.findMunicipalities(text);
        return new DesignListPageView(
                frame,
                store.listDesigns(user.organisationId().value(), archived).stream()
                        .map(line -> new DesignListPageView.Row(
                                URL + "/" + line.id(),
                                line.name(),
                                owners.name(user, line.organisationId()),
                                line.shared(),
                                line.towns(),
                                line.plans(),
                                line.sample(),
                                steps.when(frame, line.changedAt()),
                                line.changedBy()))
                        .toList(),
                archived,
                user.role().mayWrite(),
                text.strip(),
                found.stream()
                        .limit(TOWNS_LISTED)
                        .map(town -> new DesignListPageView.TownLink(
                                URL + "/new?town=" + town.code().value(),
                                town.name(),
                                frame.japanese()
                                        ? town.prefecture().japaneseName()
                                        : town.prefecture().englishName()))
                        .toList());
    }

    @GetMapping(URL + "/new")
    Object fresh(Frame frame, CurrentUser user, @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        if (!typed.containsKey("town")) {
            return new RedirectView(URL);
        }
        List<LimitFields.Field> limits = typed.containsKey("scope")
                ? LimitFields.read(frame, typed).fields()
                : LimitFields.of(frame, DesignLimits.USUAL);
        return page(frame, typed, limits, null);
    }

    @PostMapping(URL)
    Object begin(Frame frame, CurrentUser user, @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        DesignScope.Choice choice = scope.read(typed);
        List<Municipality> towns = scope.towns(choice);
        LimitFields.Reading limits = LimitFields.read(frame, typed);
        Set<Sector> sectors = sectors(typed);
        String problem = !scope.isAsTyped(typed, choice)
                ? frame.text("bundling.design.fault.scope", DesignScope.MOST_STEPS, DesignScope.MOST_KM)
                : !limits.isGood()
                        ? frame.text("bundling.design.fault.limits")
                        : sectors.isEmpty()
                                ? frame.text("bundling.design.fault.sectors")
                                : towns.size() > DesignBasis.MOST_TOWNS
                                        ? frame.text(
                                                "bundling.design.fault.tooMany", DesignBasis.MOST_TOWNS, towns.size())
                                        : null;
        if (problem != null) {
            return page(frame, typed, limits.fields(), problem);
        }
        DesignBasis basis =
                beginnings.basis(frame, choice.town().value(), towns, sectors, years(typed), performance(typed));
        UUID id = steps.begin(
                user, name(frame, user, typed, choice), basis, DesignRules.NONE.withLimits(limits.limits()));
        Design design = steps.get(user, id);
        steps.run(user, design);
        return new RedirectView(design.url());
    }

    private DesignNewPageView page(
            Frame frame,
            MultiValueMap<String, String> typed,
            List<LimitFields.Field> limits,
            @Nullable String problem) {
        DesignScope.Choice choice = scope.read(typed);
        List<Municipality> towns = scope.towns(choice);
        Set<Sector> sectors = typed.containsKey("scope") || typed.containsKey("sector")
                ? sectors(typed)
                : EnumSet.copyOf(FirstQuestion.SECTORS);
        List<DesignNewPageView.Option> scopes = new ArrayList<>();
        for (DesignScope.Kind kind : DesignScope.Kind.values()) {
            if (kind != DesignScope.Kind.CHOSEN || !choice.with().isEmpty()) {
                scopes.add(new DesignNewPageView.Option(
                        kind.value(),
                        frame.text("bundling.design.scope." + kind.value(), prefecture(frame, choice)),
                        kind == choice.kind()));
            }
        }
        Municipality town = scope.town(choice.town().value());
        return new DesignNewPageView(
                frame,
                town.code().value(),
                town.fullName(),
                typedName(typed),
                scopes,
                choice.steps(),
                choice.kilometres(),
                choice.with().stream().map(code -> code.value()).toList(),
                towns.stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                towns.size(),
                towns.stream()
                        .filter(each -> each.population().current().isEmpty())
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                FirstQuestion.SECTORS.stream()
                        .map(sector -> new DesignNewPageView.Option(
                                sector.name().toLowerCase(Locale.ROOT),
                                frame.text(sector.messageKey()),
                                sectors.contains(sector)))
                        .toList(),
                YEARS.stream()
                        .map(years -> new DesignNewPageView.Option(
                                String.valueOf(years), frame.text("bundling.years", years), years == years(typed)))
                        .toList(),
                performance(typed),
                limits,
                problem);
    }

    private static String prefecture(Frame frame, DesignScope.Choice choice) {
        Prefecture prefecture = choice.town().prefecture();
        return frame.japanese() ? prefecture.japaneseName() : prefecture.englishName();
    }

    private static String typedName(MultiValueMap<String, String> typed) {
        return Optional.ofNullable(typed.getFirst("name")).orElse("").strip();
    }

    /** The name typed, or that of the area, numbered where a design is called so already. */
    private String name(Frame frame, CurrentUser user, MultiValueMap<String, String> typed, DesignScope.Choice choice) {
        String name = typedName(typed);
        if (!name.isEmpty()) {
            return name.substring(0, Math.min(name.length(), Design.LONGEST_NAME));
        }
        String area = choice.kind() == DesignScope.Kind.PREFECTURE
                ? frame.text("bundling.design.name.prefecture", prefecture(frame, choice))
                : frame.text(
                        "bundling.design.name.town",
                        scope.town(choice.town().value()).name());
        Set<String> taken = steps.names(user);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? area : area + " " + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Sector> sectors(MultiValueMap<String, String> typed) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        List<String> names = typed.getOrDefault("sector", List.of());
        FirstQuestion.SECTORS.stream()
                .filter(sector -> names.contains(sector.name().toLowerCase(Locale.ROOT)))
                .forEach(sectors::add);
        return sectors;
    }

    private static int years(MultiValueMap<String, String> typed) {
        return YEARS.stream()
                .filter(years -> String.valueOf(years).equals(typed.getFirst("years")))
                .findFirst()
                .orElse(USUAL_YEARS);
    }

    private static boolean performance(MultiValueMap<String, String> typed) {
        return !"no".equals(typed.getFirst("performance"));
    }
}
