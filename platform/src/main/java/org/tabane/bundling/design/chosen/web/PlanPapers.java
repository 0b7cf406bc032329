package org.tabane.bundling.design.chosen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.document.Chart;
import org.tabane.engine.RunControl;
import org.tabane.region.Boundaries;
import org.tabane.region.Municipalities;
import org.tabane.shell.Frame;

/** Computes what the document of a plan says: for each group the estimate with its range, the shares, the packaging. */
@Component
class PlanPapers {

    private static final long SEED = 1;

    private final ChosenGroups groups;
    private final PackagingStart packaging;
    private final Municipalities municipalities;
    private final Boundaries boundaries;

    PlanPapers(ChosenGroups groups, PackagingStart packaging, Municipalities municipalities, Boundaries boundaries) {
        this.groups = groups;
        this.packaging = packaging;
        this.municipalities = municipalities;
        this.boundaries = boundaries;
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
                new PlanPaperGroups(frame, showing, parts),
                new PlanPaperBasis(
                        frame,
                        design,
                        parts.stream().map(PlanPaperGroups.Part::answer).toList(),
                        showing.missing()),
                map(frame, design, plan));
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

    private @Nullable Chart map(Frame frame, Design design, DesignPlan plan) {
        return null;
    }
}
