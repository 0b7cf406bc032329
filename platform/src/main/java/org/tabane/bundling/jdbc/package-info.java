/** Where scenarios and their versions are kept. */
@NullMarked
package org.tabane.bundling.jdbc;

import org.jspecify.annotations.NullMarked;
