package org.tabane.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects what a definition finds wrong with a row as a whole or with a cell in the light of the others. */
public final class RowFaults {
    private final RowValues values;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();

    RowFaults(RowValues values) {
        this.values = values;
    }

    /** Something wrong with one cell. */
    public void add(Column<?> column, String key, Object... arguments) {
        faults.add(Fault.of(key, arguments).at(values.place(column)));
    }

    /** Something wrong with the row as a whole. */
    public void add(String key, Object... arguments) {
        faults.add(Fault.of(key, arguments).at(values.row()));
    }

    /** Something about one cell that should be looked at, although the row is taken. */
    public void remark(Column<?> column, String key, Object... arguments) {
        remarks.add(Fault.of(key, arguments).at(values.place(column)));
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> remarks() {
        return remarks;
    }

    List<Fault> faults() {
        return faults;
    }
}
