/**
 * Group designs 「組み方の設計」: with whom, with a proof. Runs in the background, the cache of drafts, and how others in the module find designs.
 */
@NullMarked
package org.tabane.bundling.design;

import org.jspecify.annotations.NullMarked;
