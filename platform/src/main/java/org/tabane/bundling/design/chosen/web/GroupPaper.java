package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.document.Block;
import org.tabane.document.Report;
import org.tabane.shell.Frame;

/**
 * The document of one group of a plan: what concerns its members and nothing else. How good the plan is counts for the plan as a whole and
 * is said so.
 */
record GroupPaper(
        Frame frame, String organisation, PlanUseShowing showing, PlanPaperGroups.Part part, PlanPaper.Map map) {

    Report report() {
        ChosenGroup chosen = part.chosen();
        List<PlanPaperGroups.Part> parts = List.of(part);
        String sectors = PlanPaperQuestion.sectors(frame, chosen.design());
        String letter = frame.text("bundling.chosen.group", chosen.group().letter());
        List<Block> blocks = new ArrayList<>(PlanPaperFrame.opening(frame, chosen.design()));
        blocks.add(answer());
        blocks.add(new Block.Heading(1, paper("purpose")));
        blocks.add(new Block.Paragraph(frame.text(
                "bundling.chosen.paper.group.purpose",
                showing.names(chosen.group().members()),
                sectors,
                chosen.design().basis().towns().size(),
                letter)));
        blocks.add(new Block.Heading(1, paper("group.members")));
        blocks.addAll(new PlanPaperGroups(frame, showing, parts).group(part));
        blocks.add(new Block.Heading(1, paper("map")));
        blocks.add(new Block.Figure(
                frame.text("bundling.paper.figure", 1),
                frame.text("bundling.chosen.paper.group.map", letter),
                "",
                map.picture(),
                PlanPaper.source(map.source())));
        blocks.addAll(new PlanPaperPackaging(frame, showing, parts).blocks());
        blocks.addAll(new PlanPaperShares(frame, showing, parts).blocks());
        blocks.add(new Block.Heading(1, paper("proof"), paper("group.proof.line")));
        blocks.add(new PlanPaperProof(frame, chosen.design(), chosen.plan(), showing).proof());
        blocks.addAll(new PlanPaperBasis(
                        frame,
                        chosen.cost().figures().body(chosen.members()),
                        List.of(part.answer()),
                        showing.missing(chosen.towns()))
                .blocks());
        return PlanPaperFrame.report(
                frame,
                organisation,
                chosen.design(),
                frame.text("bundling.chosen.paper") + "　" + showing.title() + "　" + letter,
                blocks);
    }

    private Block answer() {
        GroupEffect effect = part.chosen().effect();
        return PlanPaperFrame.answer(
                frame,
                showing,
                new PlanPaperFrame.Figures(effect.nowYen(), effect.bundledYen(), effect.freedHours()),
                PlanPaperGroups.range(frame, part.answer()),
                frame.text(
                        "bundling.chosen.worstOff",
                        showing.names(List.of(effect.smallestSaver().member().value())),
                        showing.thousands(effect.smallestSaver().savingYen())));
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }
}
