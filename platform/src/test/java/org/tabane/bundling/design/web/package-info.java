@NullMarked
package org.tabane.bundling.design.web;

import org.jspecify.annotations.NullMarked;
