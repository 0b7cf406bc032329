package org.tabane.engine.effect;

/** How much a driver changes things within a scope. */
public record DriverRange(Scope scope, Estimate change) {}
