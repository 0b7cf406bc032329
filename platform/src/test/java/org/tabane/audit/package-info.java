@NullMarked
package org.tabane.audit;

import org.jspecify.annotations.NullMarked;
