package org.tabane.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A sector of infrastructure 「分野」, as the guide's 多分野連携 bundles them and as the work-item master is ordered.
 *
 * <p>Source: sectors of the work-item master in the guide's cases (道路, 河川, 公園, 下水道 …); {@code COMMON} and {@code
 * EMERGENCY} hold the items that serve all sectors.
 */
public enum Sector {
    /** 「共通」 Planning, overall management, desk, hand-over. */
    COMMON('M', "共通"),
    /** 「道路」 Roads with their furniture, lights and street trees. */
    ROAD('R', "道路"),
    /** 「除雪」 Winter service. */
    SNOW('W', "除雪"),
    /** 「河川・水路」 Rivers and watercourses. */
    RIVER('V', "河川"),
    /** 「公園」 Parks. */
    PARK('P', "公園"),
    /** 「橋梁」 Bridges. */
    BRIDGE('B', "橋梁"),
    /** 「下水道」 Sewers. */
    SEWER('S', "下水道"),
    /** 「緊急」 Emergency call-outs, whatever the sector. */
    EMERGENCY('E', "緊急");

    private final char itemLetter;
    private final String japaneseName;

    Sector(char itemLetter, String japaneseName) {
        this.itemLetter = itemLetter;
        this.japaneseName = japaneseName;
    }

    /** The letter work-item codes of this sector begin with, such as R in R07. */
    public char itemLetter() {
        return itemLetter;
    }

    /** The short Japanese name used in files people fill in, such as 河川. Pages use {@link #messageKey}. */
    public String japaneseName() {
        return japaneseName;
    }

    /** The message key of its name, such as {@code sector.road}. */
    public String messageKey() {
        return "sector." + name().toLowerCase(Locale.ROOT);
    }

    /** The sector named in a file: its Japanese name or a usual variant (河川・水路, 橋, 下水 …), or its English name. */
    public static Optional<Sector> find(String text) {
        String name = TypedText.foldWithoutSpaces(text);
        for (Sector sector : values()) {
            if (sector.japaneseName.equals(name) || sector.name().equalsIgnoreCase(name)) {
                return Optional.of(sector);
            }
        }
        return switch (name) {
            case "河川・水路", "河川水路", "水路", "川" -> Optional.of(RIVER);
            case "橋", "橋りょう", "道路橋" -> Optional.of(BRIDGE);
            case "下水", "管路" -> Optional.of(SEWER);
            case "雪", "除排雪", "冬期" -> Optional.of(SNOW);
            case "全般", "全体" -> Optional.of(COMMON);
            case "緊急対応" -> Optional.of(EMERGENCY);
            default -> Optional.empty();
        };
    }
}
