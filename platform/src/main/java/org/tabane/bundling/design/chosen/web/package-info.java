/** Pages, files and scenarios of the groups that were chosen. */
@NullMarked
package org.tabane.bundling.design.chosen.web;

import org.jspecify.annotations.NullMarked;
