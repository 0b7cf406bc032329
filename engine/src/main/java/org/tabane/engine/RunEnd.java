package org.tabane.engine;

/** Why a run ended. */
public enum RunEnd {
    /** All the work asked for was done. */
    COMPLETE,
    /** The time budget was used up; the result covers what was finished by then. */
    TIME_UP,
    /** The stop signal was given; the result covers what was finished by then. */
    STOPPED
}
