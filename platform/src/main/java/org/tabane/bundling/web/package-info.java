/** Pages of the effect estimate: the first one from public facts, scenarios, and the sources of every default value. */
@NullMarked
package org.tabane.bundling.web;

import org.jspecify.annotations.NullMarked;
