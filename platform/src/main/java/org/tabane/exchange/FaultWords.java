package org.tabane.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Says faults in the words of a language: where, what, and what to do. */
public final class FaultWords {
    private final MessageSource messages;

    public FaultWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The whole sentence, such as 「シート『台帳』 12行目 D列『直営時間』：「約30」は数として読めません。半角の数で入れてください。」 */
    public String say(Fault fault, Locale locale) {
        String where = where(fault, locale);
        return where.isEmpty() ? what(fault, locale) : text("exchange.at", locale, where, what(fault, locale));
    }

    /** Only what is wrong and what to do. */
    public String what(Fault fault, Locale locale) {
        return text(fault.key(), locale, fault.arguments().toArray());
    }

    /** Only where; empty for a fault of the whole file. */
    public String where(Fault fault, Locale locale) {
        Place place = fault.place();
        if (place == null) {
            return "";
        }
        List<String> where = new ArrayList<>();
        if (place.sheet() != null) {
            where.add(text("exchange.at.sheet", locale, place.sheet()));
        }
        if (place.row() > 0) {
            where.add(text("exchange.at.row", locale, place.row()));
        }
        if (place.column() >= 0) {
            where.add(
                    place.header() == null
                            ? text("exchange.at.column", locale, place.letters())
                            : text("exchange.at.column_named", locale, place.letters(), oneLine(place.header())));
        }
        return String.join(locale.getLanguage().equals("ja") ? " " : ", ", where);
    }

    /** The short name of a kind of fault, for counts. */
    public String kind(String code, Locale locale) {
        return messages.getMessage("exchange.kind." + code, new Object[0], code, locale) instanceof String name
                ? name
                : code;
    }

    /** A text of this or another module; columns, lists and numbers among the arguments are written out. */
    public String text(String key, Locale locale, Object... arguments) {
        Object[] written =
                Arrays.stream(arguments).map(each -> written(each, locale)).toArray();
        return messages.getMessage(key, written, locale);
    }

    private static String written(Object argument, Locale locale) {
        return switch (argument) {
            case Column<?> column -> column.nameIn(locale);
            case Collection<?> several ->
                several.stream()
                        .map(each -> written(each, locale))
                        .collect(Collectors.joining(isJapanese(locale) ? "、" : ", "));
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> column ->
                String.valueOf(column.get(isJapanese(locale) ? "ja" : "en")); // as Findings keeps it
            default -> argument.toString();
        };
    }

    static boolean isJapanese(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }

    private static String oneLine(String header) {
        return List.of(header.split("\\R")).stream().map(String::strip).collect(Collectors.joining(" "));
    }
}
