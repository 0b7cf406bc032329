/** Rules of the region module that know neither database nor web: projection, cells, indicators. */
@NullMarked
package org.tabane.region.domain;

import org.jspecify.annotations.NullMarked;
