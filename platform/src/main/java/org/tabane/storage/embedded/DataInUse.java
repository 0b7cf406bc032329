package org.tabane.storage.embedded;

import java.nio.file.Path;

/** Another process serves the same data, or one that was stopped has not ended yet. */
public final class DataInUse extends IllegalStateException {

    DataInUse(Path folder) {
        super("Another Tabane is running with the data in " + folder + ".");
    }
}
