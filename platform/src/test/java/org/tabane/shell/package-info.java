@NullMarked
package org.tabane.shell;

import org.jspecify.annotations.NullMarked;
