/** The pages of the municipalities: search, and the page of one town. */
@NullMarked
package org.tabane.region.web;

import org.jspecify.annotations.NullMarked;
