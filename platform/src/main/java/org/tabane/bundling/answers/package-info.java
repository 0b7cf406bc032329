/** Answers of scenarios: small ones at once, large ones by a background job that keeps what it computed. */
@NullMarked
package org.tabane.bundling.answers;

import org.jspecify.annotations.NullMarked;
