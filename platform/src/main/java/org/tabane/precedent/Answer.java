package org.tabane.precedent;

import java.util.Locale;

/** An answer to a question one may leave open. Unknown is not no: nothing follows from it. */
public enum Answer {
    /** 「はい」 */
    YES,
    /** 「いいえ」 */
    NO,
    /** 「わからない」 */
    UNKNOWN;

    /** What an address or a form says: {@code yes}, {@code no}; anything else is unknown. */
    public static Answer parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> YES;
            case "no" -> NO;
            default -> UNKNOWN;
        };
    }

    /** The word an address uses: {@code yes}, {@code no}, {@code unknown}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name, such as {@code precedent.answer.yes}. */
    public String messageKey() {
        return "precedent.answer." + parameter();
    }
}
