package org.tabane.shared;

import java.util.Locale;

/**
 * The public holidays 「国民の祝日」 and the two kinds of day off that follow from them.
 *
 * <p>Source: 国民の祝日に関する法律 (昭和23年法律第178号) 第2条・第3条, as amended.
 */
public enum PublicHoliday {
    /** 「元日」 */
    NEW_YEAR,
    /** 「成人の日」 */
    COMING_OF_AGE,
    /** 「建国記念の日」 */
    FOUNDATION,
    /** 「天皇誕生日」 */
    EMPERORS_BIRTHDAY,
    /** 「春分の日」 */
    SPRING_EQUINOX,
    /** 「昭和の日」 */
    SHOWA,
    /** 「憲法記念日」 */
    CONSTITUTION,
    /** 「みどりの日」 */
    GREENERY,
    /** 「こどもの日」 */
    CHILDREN,
    /** 「海の日」 */
    SEA,
    /** 「山の日」 */
    MOUNTAIN,
    /** 「敬老の日」 */
    RESPECT_FOR_THE_AGED,
    /** 「秋分の日」 */
    AUTUMN_EQUINOX,
    /** 「スポーツの日」, 「体育の日」 until 2019. */
    SPORTS,
    /** 「文化の日」 */
    CULTURE,
    /** 「勤労感謝の日」 */
    LABOUR_THANKSGIVING,
    /** 「即位の日・即位礼正殿の儀」 of 2019. */
    ENTHRONEMENT,
    /** 「振替休日」 The day off for a holiday on a Sunday. */
    SUBSTITUTE,
    /** 「国民の休日」 A day between two holidays. */
    BETWEEN_HOLIDAYS;

    /** The message key of its name, such as {@code holiday.culture}. */
    public String messageKey() {
        return "holiday." + name().toLowerCase(Locale.ROOT);
    }
}
