package org.tabane.engine.grouping;

/**
 * A map whose units carry figures: what groups must reach, and what differs inside them.
 *
 * @param figure of each unit; spread is the sum of its differences over unordered pairs inside groups
 */
record WeighedGraph(Graph graph, Thresholds thresholds, long[] figure) {}
