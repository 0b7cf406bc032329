package org.tabane.asset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The grade of an asset's condition after an inspection 「健全性の区分」; higher is worse.
 *
 * <p>Source: 道路法施行規則第4条の5の6の規定に基づく告示 「トンネル等の健全性の診断結果の分類に関する告示」 (平成26年国土交通省告示第426号).
 */
public enum ConditionGrade {
    /** 「Ⅰ 健全」 Nothing impairs its function. */
    I("Ⅰ"),
    /** 「Ⅱ 予防保全段階」 Sound, but better acted on early. */
    II("Ⅱ"),
    /** 「Ⅲ 早期措置段階」 Function may be impaired; to be acted on before the next inspection. */
    III("Ⅲ"),
    /** 「Ⅳ 緊急措置段階」 Function is impaired or about to be; to be acted on at once. */
    IV("Ⅳ");

    private final String numeral;

    ConditionGrade(String numeral) {
        this.numeral = numeral;
    }

    /** As in Ⅲ. */
    public String numeral() {
        return numeral;
    }

    /** 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    public static ConditionGrade of(int number) {
        return values()[number - 1];
    }

    /** The message key of its name, such as {@code asset.grade.iii}. */
    public String messageKey() {
        return "asset.grade." + name().toLowerCase(Locale.ROOT);
    }

    /** Reads a grade as files have it: 1, Ⅲ, III, ３, 判定区分Ⅱ, 「Ⅲ（早期措置段階）」; empty for anything else. */
    public static Optional<ConditionGrade> find(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^(?:健全性の?)?(?:判定)?(?:区分)?\\s*", "")
                .replaceFirst("\\s*(?:\\(.*\\)|判定|健全|予防保全段階|早期措置段階|緊急措置段階)$", "")
                .strip();
        return switch (folded) {
            case "1", "I", "1.0" -> Optional.of(I);
            case "2", "II", "2.0" -> Optional.of(II);
            case "3", "III", "3.0" -> Optional.of(III);
            case "4", "IV", "4.0" -> Optional.of(IV);
            default -> Optional.empty();
        };
    }
}
