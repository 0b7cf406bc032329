package org.tabane.engine;

/** Is told how far a run has come. Calls may come from any thread of the run, but never two at once. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener SILENT = (done, total) -> {};

    /** {@code done} of {@code total} steps are finished; {@code 0 ≤ done ≤ total}, and {@code done} never falls. */
    void progressed(long done, long total);
}
