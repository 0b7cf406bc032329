/** The register in the database; the only SQL of this module. */
@NullMarked
package org.tabane.asset.jdbc;

import org.jspecify.annotations.NullMarked;
