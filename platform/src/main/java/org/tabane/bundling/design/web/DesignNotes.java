package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.region.Municipalities;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;

/** What a reader must know of a design's figures: towns nobody can join, figures that are missing, and what was assumed 「前提と欠測」. */
@Component
class DesignNotes {

    private final Municipalities municipalities;

    DesignNotes(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<String> notes(Frame frame, Design design) {
        RuleSentences sentences = new RuleSentences(frame, design);
        List<DesignTown> towns = design.basis().towns();
        List<String> notes = new ArrayList<>();
        List<String> islands = codes(design, town -> isApart(design, town.code()));
        if (towns.size() == 1) {
            notes.add(frame.text("bundling.design.note.single"));
        } else if (!islands.isEmpty()) {
            notes.add(frame.text("bundling.design.note.islands", sentences.names(islands)));
        }
        List<String> noPeople = codes(design, town -> town.people() == null);
        if (!noPeople.isEmpty()) {
            notes.add(frame.text("bundling.design.note.people", sentences.names(noPeople)));
        }
        List<String> joint = codes(
                design,
                town -> town.people() != null
                        && municipalities
                                .findJointProjection(new LocalGovernmentCode(town.code()))
                                .isPresent());
        if (!joint.isEmpty()) {
            notes.add(frame.text("bundling.design.note.joint", sentences.allNames(joint)));
        }
        int assumed = codes(design, town -> town.engineersEvidence() == Evidence.ASSUMED)
                .size();
        if (assumed > 0) {
            notes.add(frame.text("bundling.design.note.engineers", assumed, towns.size()));
        }
        long defaulted = design.basis().start().lines().stream()
                .filter(ScenarioLine::defaulted)
                .map(ScenarioLine::town)
                .distinct()
                .count();
        if (defaulted > 0) {
            notes.add(frame.text("bundling.design.note.defaults", defaulted, towns.size()));
        }
        return notes;
    }

    /** Whether neither land nor bridge nor agreement joins a town to another of the design. */
    private static boolean isApart(Design design, String code) {
        return design.basis().links().stream().noneMatch(link -> link.pair().holds(code))
                && design.state().rules().declared().stream().noneMatch(pair -> pair.holds(code));
    }

    private static List<String> codes(Design design, Predicate<DesignTown> which) {
        return design.basis().towns().stream()
                .filter(which)
                .map(DesignTown::code)
                .toList();
    }
}
