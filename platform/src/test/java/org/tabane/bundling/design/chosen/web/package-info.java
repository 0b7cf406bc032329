@NullMarked
package org.tabane.bundling.design.chosen.web;

import org.jspecify.annotations.NullMarked;
