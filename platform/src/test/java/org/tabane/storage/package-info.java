@NullMarked
package org.tabane.storage;

import org.jspecify.annotations.NullMarked;
