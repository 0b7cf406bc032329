@NullMarked
package org.tabane.asset.map.web;

import org.jspecify.annotations.NullMarked;
