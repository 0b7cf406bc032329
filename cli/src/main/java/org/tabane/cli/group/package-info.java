/** {@code tabane group}: units, links and rules from files, groups and a report back. */
@NullMarked
package org.tabane.cli.group;

import org.jspecify.annotations.NullMarked;
