package org.tabane.exchange.reading;

import org.tabane.exchange.ImportRefused;

/** Takes the rows of a sheet one by one. */
@FunctionalInterface
public interface RowVisitor {
    /** Takes a row; {@code false} ends the reading. */
    boolean take(RawRow row) throws ImportRefused;
}
