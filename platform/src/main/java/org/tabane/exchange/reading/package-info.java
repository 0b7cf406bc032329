/** Reads files of unknown quality row by row. Whatever the bytes are, the answer is rows or a typed refusal, never anything else. */
@NullMarked
package org.tabane.exchange.reading;

import org.jspecify.annotations.NullMarked;
