package org.tabane.bundling.domain;

import org.tabane.precedent.Precedents;
import org.tabane.region.Municipalities;

/** The default values that ship, with the cases they are computed from. */
public final class ShippedBook {

    private ShippedBook() {}

    public static AssumptionBook read() {
        Precedents precedents = new Precedents(new Municipalities());
        return AssumptionFile.read(precedents.listCases(), precedents.presentation());
    }
}
