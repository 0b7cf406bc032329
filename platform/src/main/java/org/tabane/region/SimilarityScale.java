package org.tabane.region;

/**
 * What a difference of 1 means when towns are compared: one standard deviation over all municipalities.
 *
 * @param populationTimes so many times the population
 * @param densityTimes so many times the people per km²
 * @param changePoints so many percentage points of change from 2020 to 2050
 */
public record SimilarityScale(double populationTimes, double densityTimes, double changePoints) {}
