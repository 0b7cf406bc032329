/**
 * Tabane 「束ね」, the open platform for regional infrastructure group management 「群マネ」.
 *
 * <p>Each direct sub-package is a module: its base package is what others may use, every package below it is its own affair.
 * The modules and the arrows between them are listed in {@code ARCHITECTURE.md} and verified in every build.
 */
@NullMarked
package org.tabane;

import org.jspecify.annotations.NullMarked;
