package org.tabane.engine.grouping;

/**
 * Is shown how a run stands, so that somebody who waits can see the best grouping so far and the bound closing. Called from the run's own
 * thread, at most every tenth of a second while the run goes on; it must return quickly.
 */
@FunctionalInterface
public interface GroupingListener {

    GroupingListener NOBODY = progress -> {};

    void stands(GroupingProgress progress);
}
