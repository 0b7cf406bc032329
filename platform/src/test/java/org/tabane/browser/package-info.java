/** Tests that look at pages as people do: through Chromium, by keyboard, at the width of a desk and of a phone. */
@NullMarked
package org.tabane.browser;

import org.jspecify.annotations.NullMarked;
