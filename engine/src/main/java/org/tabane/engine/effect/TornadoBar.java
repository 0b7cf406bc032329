package org.tabane.engine.effect;

/**
 * What one range alone can do 「トルネード」: the group's saving with this range at its low and at its high end, all else at the mode. Units:
 * yen per year.
 */
public record TornadoBar(Driver driver, Scope scope, double savingAtLowYen, double savingAtHighYen) {

    /** How far the saving moves; never negative. */
    public double widthYen() {
        return Math.abs(savingAtHighYen - savingAtLowYen);
    }
}
