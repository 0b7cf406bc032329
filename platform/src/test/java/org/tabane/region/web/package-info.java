@NullMarked
package org.tabane.region.web;

import org.jspecify.annotations.NullMarked;
