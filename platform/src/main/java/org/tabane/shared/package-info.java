/**
 * Values every module speaks in: money, hours, quantities, fiscal years, dates, local government codes, sectors,
 * evidence and estimates.
 *
 * <p>Owns only immutable values that mean the same everywhere. Owns no service, no table, no page and no rule of a
 * single module; a value used by one module lives in that module.
 */
@NullMarked
package org.tabane.shared;

import org.jspecify.annotations.NullMarked;
