package org.tabane.bundling.domain;

import java.util.List;
import org.tabane.engine.effect.Driver;
import org.tabane.shared.Evidence;

/**
 * A reason for change or doubt in a plan, with where its range comes from and how to narrow it 「変化の要因と、測り方」.
 *
 * @param assumptions ids of the assumptions behind it; empty when somebody entered it
 */
public record PlannedDriver(
        Wording name, Driver driver, Evidence evidence, Wording source, Wording measure, List<String> assumptions) {

    public PlannedDriver {
        assumptions = List.copyOf(assumptions);
    }
}
