/** The rules of a group design 「群の構成案」: what is asked, what a group costs, what a plan is. No Spring, no SQL. */
@NullMarked
package org.tabane.bundling.design.domain;

import org.jspecify.annotations.NullMarked;
