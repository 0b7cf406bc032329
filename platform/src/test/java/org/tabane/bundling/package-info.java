@NullMarked
package org.tabane.bundling;

import org.jspecify.annotations.NullMarked;
