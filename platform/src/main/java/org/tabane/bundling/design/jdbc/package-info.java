/** Where group designs are kept. */
@NullMarked
package org.tabane.bundling.design.jdbc;

import org.jspecify.annotations.NullMarked;
