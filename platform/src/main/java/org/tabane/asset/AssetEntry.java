package org.tabane.asset;

import org.jspecify.annotations.Nullable;

/**
 * An asset as a file brings it.
 *
 * @param inspection the inspection the same row tells of; {@code null} for none
 */
public record AssetEntry(AssetContent content, @Nullable Inspection inspection) {}
