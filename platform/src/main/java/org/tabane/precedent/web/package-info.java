/** The pages of the precedents: the list with what can be computed from it, and the record of one case. */
@NullMarked
package org.tabane.precedent.web;

import org.jspecify.annotations.NullMarked;
