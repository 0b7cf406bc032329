package org.tabane.region.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.exchange.CsvStyle;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupId;
import org.tabane.identity.GroupMember;
import org.tabane.identity.Groups;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** A set of towns together: summed and each; the address carries their codes, so it can be sent on. */
@Controller
class TownGroupController {
    /** Towns beyond this many would fit on no page. */
    private static final int MOST = 60;

    private final Municipalities municipalities;
    private final Groups groups;
    private final MapSheets sheets;
    private final BoundarySources boundarySources;
    private final GroupFigures figures;
    private final GroupSheet sheet;
    private final IndicatorCsv csv;
    private final DocumentWriter documents;

    TownGroupController(
            Municipalities municipalities,
            Groups groups,
            MapSheets sheets,
            BoundarySources boundarySources,
            GroupFigures figures,
            GroupSheet sheet,
            IndicatorCsv csv,
            DocumentWriter documents) {
        this.municipalities = municipalities;
        this.groups = groups;
        this.sheets = sheets;
        this.boundarySources = boundarySources;
        this.figures = figures;
        this.sheet = sheet;
        this.csv = csv;
        this.documents = documents;
    }

    @GetMapping("/region/group")
    View group(
            Frame frame,
            Optional<CurrentUser> user,
            @RequestParam(defaultValue = "") String towns,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String add) {
        Optional<InfrastructureGroup> registered = registered(user, group);
        Set<Municipality> members = members(towns, registered);
        List<Municipality> meant = add.isBlank() ? List.of() : meant(add);
        if (meant.size() == 1) {
            members.add(meant.getFirst());
        }
        List<Municipality> list = members.stream().limit(MOST).toList();
        String codes = codes(list);
        return new TownGroupPageView(
                frame,
                registered
                        .map(InfrastructureGroup::name)
                        .orElse(frame.text(list.isEmpty() ? "region.group" : "region.group.of", list.size())),
                codes,
                list.stream().map(town -> member(town, without(list, town))).toList(),
                user.flatMap(person -> person.activeOrganisation().code())
                        .flatMap(municipalities::findMunicipality)
                        .map(town -> member(town, ""))
                        .orElse(null),
                members.size() > MOST ? frame.text("region.group.most", members.size(), MOST) : "",
                meant.size() == 1 ? "" : add,
                meant.size() > 1
                        ? meant.stream()
                                .limit(8)
                                .map(town -> new TownGroupPageView.Member(
                                        town.addressName(), url(codes + "," + town.code()), "", false))
                                .toList()
                        : List.of(),
                user.map(person -> groups.listGroups().stream()
                                .map(one -> new TownGroupPageView.Member(
                                        one.name(), "/region/group?group=" + one.id(), "", false))
                                .toList())
                        .orElse(List.of()),
                list.isEmpty() ? List.of() : figures.groups(frame, list),
                list.isEmpty() ? List.of() : timelines(frame, list),
                list.isEmpty() ? List.of() : figures.lacking(frame, list),
                map(frame, list),
                marked(list).stream().anyMatch(one -> one.plate().approximate()),
                boundarySources.words(frame),
                list.isEmpty()
                        ? List.of()
                        : List.of(
                                file(frame.text("region.file.csvUtf8"), "csv", codes, ""),
                                file(frame.text("region.file.csvSjis"), "csv", codes, "&encoding=sjis"),
                                file("PNG", "png", codes, ""),
                                file(frame.text("region.sheet.pdf"), "pdf", codes, "")),
                list.isEmpty() ? null : sheet.sources(frame, list));
    }

    @GetMapping("/region/group.csv")
    ResponseEntity<byte[]> csv(
            Frame frame, @RequestParam String towns, @RequestParam(defaultValue = "utf8") String encoding) {
        List<IndicatorCsv.Line> lines = chosen(towns).stream()
                .map(town -> new IndicatorCsv.Line(town, "構成", null))
                .toList();
        CsvStyle style = RegionFiles.style(encoding);
        return RegionFiles.csv(csv.write(frame, lines, "群の計", style), style, frame.text("region.group"));
    }

    @GetMapping("/region/group.png")
    ResponseEntity<byte[]> png(Frame frame, @RequestParam String towns) {
        List<Municipality> list = chosen(towns);
        return RegionFiles.png(
                documents.png(
                        sheet.picture(frame, list, figures.groups(frame, list)).svg(frame.locale(), 0), 1600),
                frame.text("region.group.of", list.size()));
    }

    @GetMapping("/region/group.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, @RequestParam String towns) {
        List<Municipality> list = chosen(towns);
        return RegionFiles.pdf(documents.pdf(sheet.report(frame, list)), frame.text("region.group.of", list.size()));
    }

    private List<Municipality> chosen(String towns) {
        List<Municipality> list =
                members(towns, Optional.empty()).stream().limit(MOST).toList();
        if (list.isEmpty()) {
            throw Fault.badRequest("region.group.empty.file");
        }
        return list;
    }

    private static NationalPageView.Choice file(String name, String kind, String codes, String more) {
        return new NationalPageView.Choice("/region/group." + kind + "?towns=" + codes + more, name, false);
    }

    private Optional<InfrastructureGroup> registered(Optional<CurrentUser> user, String group) {
        try {
            return user.isEmpty() || group.isBlank()
                    ? Optional.empty()
                    : Optional.of(groups.getGroup(new GroupId(UUID.fromString(group))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Set<Municipality> members(String towns, Optional<InfrastructureGroup> registered) {
        Set<Municipality> members = new LinkedHashSet<>();
        registered.ifPresent(group -> group.acceptedMembers().stream()
                .map(GroupMember::organisation)
                .flatMap(organisation -> organisation.code().stream())
                .flatMap(code -> municipalities.findMunicipality(code).stream())
                .forEach(members::add));
        for (String code : towns.split("[,、\\s]+", -1)) {
            find(code).ifPresent(members::add);
        }
        return members;
    }

    private Optional<Municipality> find(String code) {
        try {
            return municipalities.findMunicipality(LocalGovernmentCode.parse(code));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private List<Municipality> meant(String text) {
        List<Municipality> named = municipalities.findNamed(text);
        return named.isEmpty() ? municipalities.findMunicipalities(text) : named;
    }

    private static TownGroupPageView.Member member(Municipality town, String others) {
        return new TownGroupPageView.Member(
                town.name(), TownRow.url(town), url(others), town.code().isInvented());
    }

    private static String url(String codes) {
        return "/region/group?towns=" + codes.replaceAll("^,", "");
    }

    private static String codes(List<Municipality> towns) {
        return towns.stream().map(town -> town.code().value()).collect(Collectors.joining(","));
    }

    private static String without(List<Municipality> towns, Municipality one) {
        return codes(towns.stream().filter(town -> !town.equals(one)).toList());
    }

    private List<TownProfile.Timeline> timelines(Frame frame, List<Municipality> list) {
        return figures.people(frame, list).stream()
                .map(chart -> new TownProfile.Timeline(
                        frame.text("region.outlook"),
                        frame.text("region.unit.people"),
                        chart.svg(frame.locale(), 760).markup(),
                        figures.source(frame, list)))
                .toList();
    }

    private String map(Frame frame, List<Municipality> list) {
        List<MapMarkup.Marked> marked = marked(list);
        return marked.isEmpty()
                ? ""
                : MapMarkup.closeUp(
                        sheets.national(),
                        marked,
                        frame.text(
                                "region.group.mapWords",
                                list.stream()
                                        .map(Municipality::name)
                                        .collect(Collectors.joining(frame.text("region.list.separator")))));
    }

    private List<MapMarkup.Marked> marked(List<Municipality> list) {
        MapSheet sheet = sheets.national();
        return list.stream()
                .flatMap(town ->
                        sheet.find(town.code()).stream().map(plate -> new MapMarkup.Marked(plate, town.name(), "")))
                .toList();
    }
}
