@NullMarked
package org.tabane.exchange;

import org.jspecify.annotations.NullMarked;
