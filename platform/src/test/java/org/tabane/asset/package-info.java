/** The register of assets, from its rules to its pages. */
@NullMarked
package org.tabane.asset;

import org.jspecify.annotations.NullMarked;
