/**
 * The engines on the command line: files in, files out, for people, scripts and benchmarks.
 *
 * <p>Owns the options and exit codes; the file formats are in {@code table}, the two commands in {@code estimate} and {@code share}. Both are
 * described in {@code docs/cli.md}.
 */
@NullMarked
package org.tabane.cli;

import org.jspecify.annotations.NullMarked;
