@NullMarked
package org.tabane.bundling.domain;

import org.jspecify.annotations.NullMarked;
