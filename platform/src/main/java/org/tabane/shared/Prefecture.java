package org.tabane.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * The 47 prefectures 「都道府県」 in the order of JIS X 0401, and one that does not exist, in which the invented
 * municipalities of demonstrations and tests lie.
 */
public enum Prefecture {
    HOKKAIDO("北海道", "Hokkaido"),
    AOMORI("青森県", "Aomori"),
    IWATE("岩手県", "Iwate"),
    MIYAGI("宮城県", "Miyagi"),
    AKITA("秋田県", "Akita"),
    YAMAGATA("山形県", "Yamagata"),
    FUKUSHIMA("福島県", "Fukushima"),
    IBARAKI("茨城県", "Ibaraki"),
    TOCHIGI("栃木県", "Tochigi"),
    GUNMA("群馬県", "Gunma"),
    SAITAMA("埼玉県", "Saitama"),
    CHIBA("千葉県", "Chiba"),
    TOKYO("東京都", "Tokyo"),
    KANAGAWA("神奈川県", "Kanagawa"),
    NIIGATA("新潟県", "Niigata"),
    TOYAMA("富山県", "Toyama"),
    ISHIKAWA("石川県", "Ishikawa"),
    FUKUI("福井県", "Fukui"),
    YAMANASHI("山梨県", "Yamanashi"),
    NAGANO("長野県", "Nagano"),
    GIFU("岐阜県", "Gifu"),
    SHIZUOKA("静岡県", "Shizuoka"),
    AICHI("愛知県", "Aichi"),
    MIE("三重県", "Mie"),
    SHIGA("滋賀県", "Shiga"),
    KYOTO("京都府", "Kyoto"),
    OSAKA("大阪府", "Osaka"),
    HYOGO("兵庫県", "Hyogo"),
    NARA("奈良県", "Nara"),
    WAKAYAMA("和歌山県", "Wakayama"),
    TOTTORI("鳥取県", "Tottori"),
    SHIMANE("島根県", "Shimane"),
    OKAYAMA("岡山県", "Okayama"),
    HIROSHIMA("広島県", "Hiroshima"),
    YAMAGUCHI("山口県", "Yamaguchi"),
    TOKUSHIMA("徳島県", "Tokushima"),
    KAGAWA("香川県", "Kagawa"),
    EHIME("愛媛県", "Ehime"),
    KOCHI("高知県", "Kochi"),
    FUKUOKA("福岡県", "Fukuoka"),
    SAGA("佐賀県", "Saga"),
    NAGASAKI("長崎県", "Nagasaki"),
    KUMAMOTO("熊本県", "Kumamoto"),
    OITA("大分県", "Oita"),
    MIYAZAKI("宮崎県", "Miyazaki"),
    KAGOSHIMA("鹿児島県", "Kagoshima"),
    OKINAWA("沖縄県", "Okinawa"),
    /** Number 99; holds no real municipality. */
    INVENTED("例示県", "Invented");

    /** The 47 that exist. */
    public static final List<Prefecture> REAL =
            Stream.of(values()).filter(prefecture -> prefecture != INVENTED).toList();

    private final String japaneseName;
    private final String englishName;

    Prefecture(String japaneseName, String englishName) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
    }

    /**
     * The prefecture with this two-digit code.
     *
     * @throws IllegalArgumentException unless it is 01 to 47 or 99
     */
    public static Prefecture ofCode(String twoDigits) {
        for (Prefecture prefecture : values()) {
            if (prefecture.code().equals(twoDigits)) {
                return prefecture;
            }
        }
        throw new IllegalArgumentException("Prefecture code (" + twoDigits + ") must be 01 to 47 or 99.");
    }

    /** The two-digit code, 01 to 47, or 99 for the invented one. */
    public String code() {
        if (this == INVENTED) {
            return LocalGovernmentCode.INVENTED;
        }
        int number = ordinal() + 1;
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** The prefecture's own six-digit code, such as 050008. */
    public LocalGovernmentCode localGovernmentCode() {
        return LocalGovernmentCode.ofFive(code() + "000");
    }

    /** The official name with its suffix, such as 秋田県. */
    public String japaneseName() {
        return japaneseName;
    }

    /** The name in English without a suffix, such as Akita. */
    public String englishName() {
        return englishName;
    }
}
