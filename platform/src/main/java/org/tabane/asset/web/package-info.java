/** Pages of the register and the place record. */
@NullMarked
package org.tabane.asset.web;

import org.jspecify.annotations.NullMarked;
