/** The trail as its organisation's administrators see it. */
@NullMarked
package org.tabane.audit.web;

import org.jspecify.annotations.NullMarked;
