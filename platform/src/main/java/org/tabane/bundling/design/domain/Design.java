package org.tabane.bundling.design.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A design of groups with its present state 「組み方の設計」. Immutable.
 *
 * @param organisationId whose it is
 * @param shared shown to the other members of its group, for reading
 * @param archived taken off the list; may be put back
 * @param step number of the step it stands at, from 1
 * @param revision grows with each change, so that two people do not overwrite each other
 * @param undoable whether there is a step to go back to
 * @param redoable whether there is a step that was undone
 * @param changedBy who made the step
 */
public record Design(
        UUID id,
        UUID organisationId,
        String name,
        boolean shared,
        boolean archived,
        DesignBasis basis,
        DesignState state,
        int step,
        int revision,
        boolean undoable,
        boolean redoable,
        OffsetDateTime changedAt,
        String changedBy) {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 80;

    public Design {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A design's name (" + name + ") must have 1 to 80 characters.");
        }
    }

    public DesignQuestion question() {
        return new DesignQuestion(basis, state.rules());
    }

    public List<DesignPlan> plans() {
        return state.plans();
    }

    public Optional<DesignPlan> findPlan(int number) {
        return state.findPlan(number);
    }

    public Optional<DesignPlan> chosenPlan() {
        return state.chosenPlan();
    }

    /** Whether it is this organisation's; others may only read it. */
    public boolean isOf(UUID organisation) {
        return organisationId.equals(organisation);
    }

    /** As somebody of this town reads it: where it is among the towns, it is the one that asks, whoever began the design. */
    public Design readBy(LocalGovernmentCode town) {
        return basis.hasTown(town.value())
                ? new Design(
                        id,
                        organisationId,
                        name,
                        shared,
                        archived,
                        basis.askedBy(town.value()),
                        state,
                        step,
                        revision,
                        undoable,
                        redoable,
                        changedAt,
                        changedBy)
                : this;
    }

    /** The page of the design. */
    public String url() {
        return "/bundling/design/" + id;
    }
}
