/** SQL of the answers people keep. */
@NullMarked
package org.tabane.precedent.jdbc;

import org.jspecify.annotations.NullMarked;
