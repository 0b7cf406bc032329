@NullMarked
package org.tabane.bundling.design.chosen.domain;

import org.jspecify.annotations.NullMarked;
