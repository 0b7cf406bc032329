package org.tabane.engine.effect;

import java.math.BigDecimal;

/**
 * One member's one work item with its effort in a year, and how many contracts the member lets for it.
 *
 * <p>Units: {@code contractsLet} in contracts per year; a fraction stands for a contract let every few years. Range: not negative. Only
 * drivers of hours per contract read it; zero means that none were let or that nobody counted.
 */
public record Cell(CellKey key, Effort effort, BigDecimal contractsLet) {

    public Cell {
        if (contractsLet.signum() < 0) {
            throw new IllegalArgumentException(
                    "Contracts let (" + contractsLet + ") for " + key + " must not be negative.");
        }
    }

    public static Cell of(CellKey key, Effort effort) {
        return new Cell(key, effort, BigDecimal.ZERO);
    }

    public static Cell of(String member, String workItem, long outsourcedYen, String directHours) {
        return of(CellKey.of(member, workItem), Effort.of(outsourcedYen, directHours));
    }

    public Cell withContractsLet(BigDecimal contracts) {
        return new Cell(key, effort, contracts);
    }
}
