package org.tabane.cli.table;

import java.util.ArrayList;
import java.util.List;

/** What reading turned up: faults, which forbid a result, and notes, which do not. */
public final class Findings {

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void fault(Place place, String message) {
        faults.add(new Fault(place, message));
    }

    public void note(String message) {
        notes.add(message);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Faults in the order of the files, lines and columns. */
    public List<Fault> faults() {
        return faults.stream().sorted(Fault.ORDER).toList();
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** Ends the command when anything is wrong. */
    public void refuseIfAny() {
        if (hasFaults()) {
            throw new FaultsFound(faults());
        }
    }
}
