/**
 * The rules of the effect estimate around the engine: default baselines and drivers with their sources, what a plan consists of, what
 * an answer says. No Spring, no SQL, no pages.
 */
@NullMarked
package org.tabane.bundling.domain;

import org.jspecify.annotations.NullMarked;
