/** A scenario as a workbook: now, bundled, labour cost, fees and drivers, out filled and in again as a new version. */
@NullMarked
package org.tabane.bundling.workbook;

import org.jspecify.annotations.NullMarked;
