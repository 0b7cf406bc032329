@NullMarked
package org.tabane.region.imports;

import org.jspecify.annotations.NullMarked;
