@NullMarked
package org.tabane.asset.domain;

import org.jspecify.annotations.NullMarked;
