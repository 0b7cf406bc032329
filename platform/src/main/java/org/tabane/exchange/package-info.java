/**
 * The import and export framework: every file people bring (CSV, Excel) comes in through here, and every table they take
 * away goes out through here.
 *
 * <p>Owns: reading files of unknown quality row by row in bounded memory, finding the header, turning cells into typed
 * values, faults in words that name sheet, row and column, previews, the choice between all rows and the valid rows, the
 * rejected-rows file, the record of uploads, the pages and jobs of every import, typed CSV and XLSX writers, and template
 * workbooks. Does not own: what a row means. The module whose table it is offers one bean, an {@link
 * org.tabane.exchange.ImportKind}, and takes the typed rows in an {@link org.tabane.exchange.ImportTarget}.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"identity", "jobs", "shared", "shell", "storage"})
@NullMarked
package org.tabane.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
