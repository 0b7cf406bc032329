package org.tabane.region.imports;

import java.util.List;
import org.tabane.region.Municipality;
import org.tabane.region.Observation;

/**
 * The values one row of a file gives for one town.
 *
 * @param observations what the row says, missing values included; their release is set on saving
 * @param title what stands above the table
 * @param asOf the day or year the table is about, in its own words
 */
record TownValues(Municipality town, List<Observation> observations, String title, String asOf) {
    TownValues {
        observations = List.copyOf(observations);
    }
}
