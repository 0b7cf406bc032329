@NullMarked
package org.tabane.bundling.design.domain;

import org.jspecify.annotations.NullMarked;
