/**
 * What every engine shares: who the members of a group are, and how a long computation is started, watched and stopped.
 *
 * <p>The engines themselves live one question to a package ({@code effect}, {@code sharing}, {@code network}) and do not know each other; all may use {@code network}. Values in,
 * values out: nothing here reads a file, a database or the clock of the wall.
 */
@NullMarked
package org.tabane.engine;

import org.jspecify.annotations.NullMarked;
