/** Rules of passwords, and the people of the demonstration; no SQL, no pages. */
@NullMarked
package org.tabane.identity.domain;

import org.jspecify.annotations.NullMarked;
