package org.tabane.bundling.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.TownAtDistance;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The list of scenarios: make, copy, rename, share, take off and put back, compare. */
@Controller
class ScenarioController {

    static final String URL = "/bundling/scenarios";

    private static final int NEAR = 8;

    private final ScenarioStore store;
    private final ScenarioBeginnings beginnings;
    private final FirstEstimates first;
    private final Municipalities municipalities;
    private final TownsOfReader towns;
    private final OwnerNames owners;
    private final Clock clock;

    ScenarioController(
            ScenarioStore store,
            ScenarioBeginnings beginnings,
            FirstEstimates first,
            Municipalities municipalities,
            TownsOfReader towns,
            OwnerNames owners,
            Clock clock) {
        this.store = store;
        this.beginnings = beginnings;
        this.first = first;
        this.municipalities = municipalities;
        this.towns = towns;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping(URL)
    View list(Frame frame, CurrentUser user, @RequestParam(defaultValue = "false") boolean archived) {
        UUID own = user.organisationId().value();
        return new ScenarioListPageView(
                frame,
                store.listScenarios(own, archived).stream()
                        .map(scenario -> row(frame, user, scenario))
                        .toList(),
                archived,
                archived || !store.listScenarios(own, true).isEmpty(),
                user.role().mayWrite());
    }

    private ScenarioListPageView.Row row(Frame frame, CurrentUser user, Scenario scenario) {
        boolean own = scenario.organisationId().equals(user.organisationId().value());
        return new ScenarioListPageView.Row(
                scenario.id().toString(),
                scenario.name(),
                owners.name(user, scenario.organisationId()),
                scenario.latest(),
                frame.format()
                        .date(scenario.latestAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()),
                scenario.latestBy(),
                scenario.shared(),
                own && user.role().mayWrite(),
                scenario.revision());
    }

    @GetMapping(URL + "/new")
    View newScenario(Frame frame, CurrentUser user, @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        return newPage(frame, user, typed, null);
    }

    @PostMapping(URL)
    Object create(Frame frame, CurrentUser user, Flash flash, @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        String name = text(typed, "name");
        Set<Sector> sectors = sectors(typed);
        List<Municipality> towns = typed.getOrDefault("town", List.of()).stream()
                .map(ScenarioController::code)
                .distinct()
                .map(first::municipality)
                .toList();
        @Nullable
        String problem = name.isEmpty() || name.length() > Scenario.LONGEST_NAME
                ? frame.text("bundling.scenario.fault.name")
                : towns.isEmpty() || towns.size() > FirstQuestion.MOST_TOWNS
                        ? frame.text("bundling.scenario.fault.towns", FirstQuestion.MOST_TOWNS)
                        : sectors.isEmpty() ? frame.text("bundling.first.fault.noSector") : null;
        if (problem != null) {
            return newPage(frame, user, typed, problem);
        }
        UUID id = store.addScenario(
                user.organisationId().value(),
                name,
                beginnings.start(frame, towns, sectors, years(typed)),
                "",
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
        flash.ok("bundling.scenario.made");
        return new RedirectView(URL + "/" + id + "/edit");
    }

    @PostMapping(URL + "/{id}/change")
    Object change(
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String name) {
        user.requireEditor();
        Scenario scenario = own(user, id);
        switch (action) {
            case "rename" -> {
                if (name.isBlank() || name.length() > Scenario.LONGEST_NAME) {
                    throw Fault.badRequest("bundling.scenario.fault.name");
                }
                store.changeScenario(id, revision, name.strip(), scenario.shared(), scenario.archived());
                flash.ok("bundling.scenario.renamed");
            }
            case "share", "unshare" -> {
                store.changeScenario(id, revision, scenario.name(), action.equals("share"), scenario.archived());
                flash.ok("bundling.scenario." + action + "d");
            }
            case "archive", "restore" -> {
                store.changeScenario(id, revision, scenario.name(), scenario.shared(), action.equals("archive"));
                flash.ok("bundling.scenario." + action + "d");
            }
            default -> throw Fault.badRequest("bundling.first.fault.number", action);
        }
        return new RedirectView(action.equals("rename") || action.endsWith("share") ? URL + "/" + id : URL);
    }

    @PostMapping(URL + "/{id}/copy")
    Object copy(Frame frame, CurrentUser user, Flash flash, @PathVariable UUID id) {
        user.requireEditor();
        Scenario scenario = store.getScenario(id, user.organisationId().value());
        ScenarioVersion version = store.getVersion(id, scenario.latest());
        UUID made = store.addScenario(
                user.organisationId().value(),
                copyName(frame, user, scenario),
                version.body(),
                frame.text("bundling.scenario.copiedFrom", scenario.name(), scenario.latest()),
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
        flash.ok("bundling.scenario.copied");
        return new RedirectView(URL + "/" + made);
    }

    /** A name no other scenario on the list has, so that two copies can be told apart when compared. */
    private String copyName(Frame frame, CurrentUser user, Scenario scenario) {
        Set<String> taken = Stream.of(false, true)
                .flatMap(archived -> store.listScenarios(user.organisationId().value(), archived).stream())
                .map(Scenario::name)
                .collect(Collectors.toSet());
        return CopyName.of(frame, scenario.name(), Scenario.LONGEST_NAME, taken::contains);
    }

    private Scenario own(CurrentUser user, UUID id) {
        Scenario scenario = store.getScenario(id, user.organisationId().value());
        if (!scenario.organisationId().equals(user.organisationId().value())) {
            throw Fault.notFound("bundling.scenario.fault.notOwn");
        }
        return scenario;
    }

    private View newPage(Frame frame, CurrentUser user, MultiValueMap<String, String> typed, @Nullable String problem) {
        Set<LocalGovernmentCode> codes = new LinkedHashSet<>();
        Set<LocalGovernmentCode> ticked = new LinkedHashSet<>();
        if (typed.containsKey("name")) {
            typed.getOrDefault("town", List.of()).forEach(text -> ticked.add(code(text)));
        } else {
            ticked.addAll(towns.withGroups());
        }
        municipalities.findMunicipalities(text(typed, "add")).stream()
                .findFirst()
                .filter(found -> !text(typed, "add").isEmpty())
                .ifPresent(found -> ticked.add(found.code()));
        codes.addAll(ticked);
        user.activeOrganisation()
                .code()
                .flatMap(municipalities::findMunicipality)
                .ifPresent(town -> municipalities.findNearest(town.code(), NEAR).stream()
                        .map(TownAtDistance::municipality)
                        .forEach(near -> codes.add(near.code())));
        Set<Sector> sectors = typed.containsKey("name") ? sectors(typed) : EnumSet.copyOf(FirstQuestion.SECTORS);
        int years = years(typed);
        return new ScenarioNewPageView(
                frame,
                text(typed, "name"),
                codes.stream()
                        .flatMap(code -> municipalities.findMunicipality(code).stream())
                        .map(town -> new FirstPartnersPageView.Choice(
                                town.code().value(), town.fullName(), ticked.contains(town.code())))
                        .toList(),
                List.of(Sector.ROAD, Sector.RIVER, Sector.PARK, Sector.BRIDGE, Sector.SEWER, Sector.SNOW).stream()
                        .map(sector -> new FirstPartnersPageView.Choice(
                                sector.name().toLowerCase(Locale.ROOT),
                                frame.text(sector.messageKey()),
                                sectors.contains(sector)))
                        .toList(),
                IntStream.rangeClosed(1, FirstQuestion.LONGEST_YEARS)
                        .mapToObj(each -> new FirstPartnersPageView.Choice(
                                String.valueOf(each), frame.text("bundling.years", each), each == years))
                        .toList(),
                problem);
    }

    private static Set<Sector> sectors(MultiValueMap<String, String> typed) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        for (String text : typed.getOrDefault("sector", List.of())) {
            sectors.add(Sector.find(text).orElseThrow(() -> Fault.badRequest("bundling.first.fault.sector", text)));
        }
        return sectors;
    }

    private static int years(MultiValueMap<String, String> typed) {
        String text = text(typed, "years");
        return text.matches("[1-9]|10") ? Integer.parseInt(text) : 3;
    }

    private static LocalGovernmentCode code(String text) {
        try {
            return LocalGovernmentCode.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw Fault.badRequest("bundling.first.fault.code", text);
        }
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
