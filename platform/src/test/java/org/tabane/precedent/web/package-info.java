@NullMarked
package org.tabane.precedent.web;

import org.jspecify.annotations.NullMarked;
