/** Rules of the register: what makes two assets the same, and how text is searched; no framework, no SQL. */
@NullMarked
package org.tabane.asset.domain;

import org.jspecify.annotations.NullMarked;
