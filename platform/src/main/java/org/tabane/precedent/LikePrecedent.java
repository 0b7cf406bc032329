package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.List;
import org.tabane.shared.Sector;

/**
 * A case and how unlike a town's own situation it is.
 *
 * @param unlikeness the sum of the two parts, 0 for the same size and the same sectors
 * @param sizePart how many times the population doubles between the two
 * @param sectorPart twice the share of sectors that only one of the two has
 * @param sharedSectors sectors both have
 */
public record LikePrecedent(
        Precedent precedent,
        BigDecimal unlikeness,
        BigDecimal sizePart,
        BigDecimal sectorPart,
        List<Sector> sharedSectors) {

    public LikePrecedent {
        sharedSectors = List.copyOf(sharedSectors);
    }
}
