package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.chosen.web.GroupSharingPageView.Toward;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.web.SharingColumn;
import org.tabane.bundling.web.SharingPreset;
import org.tabane.bundling.web.SharingQuery;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Totals;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** Who pays what in a group of a plan, and whether that is fair. */
@Controller
class GroupSharingController {

    private final ChosenGroups groups;
    private final Municipalities municipalities;

    GroupSharingController(ChosenGroups groups, Municipalities municipalities) {
        this.groups = groups;
        this.municipalities = municipalities;
    }

    @GetMapping("/bundling/design/{id}/plans/{number}/groups/{letter}/sharing")
    View sharing(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String letter) {
        ChosenGroup chosen = groups.several(user, id, number, letter);
        Totals totals = chosen.totals();
        GroupSharing sharing = sharing(chosen, totals);
        GroupSharingShowing showing = new GroupSharingShowing(frame, chosen, sharing);
        return new GroupSharingPageView(
                frame,
                frame.text("bundling.chosen.sharing.title", letter),
                chosen.design().name(),
                chosen.planUrl(),
                frame.text(
                        "bundling.chosen.sharing.line",
                        number,
                        chosen.members().size(),
                        showing.towns(
                                chosen.towns().stream().map(DesignTown::member).toList())),
                others(frame, chosen),
                sharing.aloneYen(),
                sharing.groupYen(),
                sharing.togetherYen(),
                sharing.groupYen() - sharing.togetherYen(),
                showing.answers(),
                showing.beginsWithOwn(),
                showing.pays(),
                showing.fair(),
                showing.leavers(),
                toSharing(frame, chosen, totals, sharing),
                showing.refused(),
                source(frame, chosen, showing),
                chosen.design().basis().sample());
    }

    /** The same for the document. */
    GroupSharing sharing(ChosenGroup chosen, Totals totals) {
        return GroupSharing.of(
                SharingFormulas.keys(chosen, totals, municipalities),
                totals,
                chosen.cost().coalitions(),
                SharingFormulas.all());
    }

    private static List<Link> others(Frame frame, ChosenGroup chosen) {
        return chosen.plan().groups().stream()
                .filter(group -> !group.isAlone()
                        && !group.letter().equals(chosen.group().letter()))
                .map(group -> new Link(
                        frame.text("bundling.chosen.group", group.letter()),
                        chosen.design().url() + "/plans/" + chosen.plan().number() + "/groups/" + group.letter()
                                + "/sharing"))
                .toList();
    }

    private static SourceLine source(Frame frame, ChosenGroup chosen, GroupSharingShowing showing) {
        return new SourceLine(
                frame.text(
                        "bundling.chosen.sharing.source",
                        chosen.cost().figures().book().version()),
                frame.format().dateWithoutWeekday(chosen.design().changedAt().toLocalDate()),
                showing.gaps(),
                showing.formula());
    }

    private static List<Toward> toSharing(Frame frame, ChosenGroup chosen, Totals totals, GroupSharing sharing) {
        List<Toward> links = new ArrayList<>();
        for (SharingPreset preset : SharingFormulas.presets()) {
            if (!sharing.refused().containsKey(preset.parameter())) {
                links.add(new Toward(
                        frame.text("bundling.chosen.formula." + preset.parameter()),
                        frame.text(preset.messageKey()),
                        address(frame, chosen, totals, sharing, preset),
                        preset.url().orElse(null)));
            }
        }
        return links;
    }

    /** The cost-sharing page with the money paid together; staff stay each town's own and are no part of a contribution. */
    private static String address(
            Frame frame, ChosenGroup chosen, Totals totals, GroupSharing sharing, SharingPreset preset) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("towns", chosen.members().stream().map(MemberId::value).collect(Collectors.joining(",")));
        fields.put("total", String.valueOf(sharing.togetherYen()));
        fields.put("group", frame.text("bundling.chosen.group", chosen.group().letter()));
        if (preset.rounding().filter(RoundingUnit.THOUSAND_YEN::equals).isPresent()) {
            fields.put("rounding", "thousand");
        }
        fields.put("name1", frame.text("bundling.chosen.formula." + preset.parameter()));
        preset.percent()
                .forEach((column, share) -> fields.put(
                        "w1." + column.parameter(), share.stripTrailingZeros().toPlainString()));
        for (MemberId member : chosen.members()) {
            String outsourced = String.valueOf(totals.getMember(member).now().outsourcedYen());
            if (preset.percent().containsKey(SharingColumn.USAGE)) {
                fields.put("usage." + member.value(), outsourced);
            }
            fields.put("alone." + member.value(), outsourced);
        }
        return new SharingQuery(fields).url("/bundling/sharing");
    }
}
