package org.tabane.engine.network;

/** Why a line could not become part of the network. */
public enum LineFault {
    /** A coordinate is not a number or outside ±180°/±90°. */
    BAD_COORDINATE,
    /** Fewer than two different points. */
    NO_LENGTH
}
