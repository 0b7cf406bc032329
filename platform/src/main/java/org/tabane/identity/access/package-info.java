/** Use cases of coming in and of managing people, organisations and groups. */
@NullMarked
package org.tabane.identity.access;

import org.jspecify.annotations.NullMarked;
