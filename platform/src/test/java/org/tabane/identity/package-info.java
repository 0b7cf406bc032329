@NullMarked
package org.tabane.identity;

import org.jspecify.annotations.NullMarked;
