package org.tabane.engine.sharing;

/** An agreement's way of sharing: weights, rounding, and who bears the remainder 「按分方式」. */
public record SharingScheme(Weights weights, RoundingUnit rounding, Remainder remainder) {}
