package org.tabane.engine;

/** Lets the caller end a run early. Asked from any thread of the run, so it must be safe to ask from several. */
@FunctionalInterface
public interface StopSignal {

    StopSignal NEVER = () -> false;

    boolean stopRequested();
}
