@NullMarked
package org.tabane.bundling.packaging.domain;

import org.jspecify.annotations.NullMarked;
