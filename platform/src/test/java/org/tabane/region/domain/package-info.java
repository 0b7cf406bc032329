@NullMarked
package org.tabane.region.domain;

import org.jspecify.annotations.NullMarked;
