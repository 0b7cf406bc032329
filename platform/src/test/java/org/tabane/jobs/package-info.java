/** Tests of the background jobs. */
@NullMarked
package org.tabane.jobs;

import org.jspecify.annotations.NullMarked;
