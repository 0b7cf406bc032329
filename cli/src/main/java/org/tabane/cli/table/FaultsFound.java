package org.tabane.cli.table;

import java.util.List;

/** Ends a command because its input is wrong; carries every fault found. */
public final class FaultsFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultsFound(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
