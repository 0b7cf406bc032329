package org.tabane.cli.table;

import java.util.Comparator;

/** One thing that is wrong, in one line: {@code file:line:column: message}. */
public record Fault(Place place, String message) {

    /** By file, then line, then column. */
    static final Comparator<Fault> ORDER = Comparator.comparing(
                    (Fault fault) -> fault.place().file())
            .thenComparing(fault -> fault.place().line())
            .thenComparing(fault -> fault.place().column());

    public Fault {
        message = message.replaceAll("\\R+", " ");
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
