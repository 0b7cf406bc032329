package org.tabane.bundling.design.chosen.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignLink;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.jdbc.DesignAnswerStore;
import org.tabane.bundling.design.web.DesignSheets;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.engine.RunControl;
import org.tabane.region.AreaSheet;
import org.tabane.region.Municipalities;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Computes what the document of a plan, or of one of its groups, says: for each group the estimate with its range, the shares, the packaging. */
@Component
class PlanPapers {

    private static final long SEED = 1;

    private final ChosenGroups groups;
    private final PackagingStart packaging;
    private final Municipalities municipalities;
    private final DesignSheets sheets;
    private final DesignAnswerStore answers;

    PlanPapers(
            ChosenGroups groups,
            PackagingStart packaging,
            Municipalities municipalities,
            DesignSheets sheets,
            DesignAnswerStore answers) {
        this.groups = groups;
        this.packaging = packaging;
        this.municipalities = municipalities;
        this.sheets = sheets;
        this.answers = answers;
    }

    PlanPaper paper(Frame frame, String organisation, Design design, DesignPlan plan) {
        PlanUseShowing showing = new PlanUseShowing(frame, design, plan, groups.groups(design, plan));
        List<PlanPaperGroups.Part> parts =
                showing.several().stream().map(chosen -> part(frame, chosen)).toList();
        return new PlanPaper(
                frame,
                organisation,
                design,
                plan,
                showing,
                parts,
                new PlanPaperBasis(
                        frame,
                        design.basis().start(),
                        parts.stream().map(PlanPaperGroups.Part::answer).toList(),
                        showing.missing()),
                map(frame, design, plan, sheets.sheet(design), "bundling.chosen.paper.map.method"),
                answers.findPrices(design.id())
                        .filter(prices -> !prices.prices().isEmpty())
                        .orElse(null));
    }

    /** The document of one group: its map shows the members and the towns next to them. */
    GroupPaper group(Frame frame, String organisation, ChosenGroup chosen) {
        Design design = chosen.design();
        Set<String> members = Set.copyOf(chosen.group().members());
        Set<String> near = new HashSet<>(members);
        design.basis().links().stream()
                .map(DesignLink::pair)
                .filter(pair -> members.contains(pair.one()) || members.contains(pair.other()))
                .forEach(pair -> near.addAll(List.of(pair.one(), pair.other())));
        AreaSheet sheet = sheets.sheet(design, near);
        return new GroupPaper(
                frame,
                organisation,
                new PlanUseShowing(frame, design, chosen.plan(), List.of(chosen)),
                part(frame, chosen),
                map(frame, design, chosen.plan(), sheet, "bundling.chosen.paper.group.map.method"));
    }

    private PlanPaperGroups.Part part(Frame frame, ChosenGroup chosen) {
        var totals = chosen.totals();
        return new PlanPaperGroups.Part(
                chosen,
                EstimateAnswer.of(chosen.cost().figures().plan(chosen.members()), RunControl.seeded(SEED)),
                GroupSharing.of(
                        SharingFormulas.keys(chosen, totals, municipalities),
                        totals,
                        chosen.cost().coalitions(),
                        SharingFormulas.all()),
                PlanUseShowing.packaging(frame, chosen, packaging));
    }

    private PlanPaper.Map map(Frame frame, Design design, DesignPlan plan, AreaSheet sheet, String methodKey) {
        SourceLine shapes = sheets.source(frame, design, sheet);
        return new PlanPaper.Map(
                PlanMapPicture.of(frame, design, plan, sheet),
                new SourceLine(shapes.source(), shapes.asOf(), shapes.missing(), frame.text(methodKey)));
    }
}
