/** What becomes of a group that was chosen: how it is shared, packaged and estimated 「選んだ群のその後」. Values in, values out. */
@NullMarked
package org.tabane.bundling.design.chosen.domain;

import org.jspecify.annotations.NullMarked;
