package org.tabane.exchange;

/** How an import ended. */
public sealed interface ImportOutcome {
    /** What was found in the file. */
    ImportPreview preview();

    /** The rows chosen were saved, all in one transaction. */
    record Imported(ImportPreview preview) implements ImportOutcome {}

    /** Nothing was saved, because there were faults and all rows or none were asked for. */
    record Refused(ImportPreview preview) implements ImportOutcome {}

    /** Nothing was saved, because someone asked to stop. */
    record Stopped(ImportPreview preview) implements ImportOutcome {}
}
