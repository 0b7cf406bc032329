/** Pages and files of how work items are packaged. */
@NullMarked
package org.tabane.bundling.packaging.web;

import org.jspecify.annotations.NullMarked;
