/** Reads the official files of statistics, bridges and boundaries, and puts their values into the book of indicators. */
@NullMarked
package org.tabane.region.imports;

import org.jspecify.annotations.NullMarked;
