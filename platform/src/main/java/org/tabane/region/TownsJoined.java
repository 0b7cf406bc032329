package org.tabane.region;

import org.tabane.shared.LocalGovernmentCode;

/**
 * Two municipalities one can go between by road without crossing a third.
 *
 * @param one the lower code
 * @param link name of the bridge or tunnel; empty where the land touches
 */
public record TownsJoined(LocalGovernmentCode one, LocalGovernmentCode other, String link) {}
