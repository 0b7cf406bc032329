/**
 * The municipalities of Japan: names, codes, places, areas, population to 2050, and which of them lie beside each other.
 *
 * <p>Owns the reference facts in {@code reference/} and the questions about them, the indicators, their values and releases, the
 * boundaries and the approximate cells that stand in for them, the maps of Japan and of a set of towns, and the
 * pages under {@code /region}. Does not own assets.
 *
 * <p>Sources: 総務省「住民基本台帳に基づく人口、人口動態及び世帯数」; 国立社会保障・人口問題研究所「日本の地域別将来推計人口（令和5（2023）年推計）」; points, areas and
 * shared borders derived from 国土数値情報（行政区域データ）（国土交通省）. See {@code docs/data-sources.md}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Region",
        allowedDependencies = {"shared", "storage", "shell", "identity", "document", "exchange", "jobs"})
package org.tabane.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
