package org.tabane.exchange;

import java.util.List;
import java.util.Locale;

/**
 * A column of an import: what it is called in the files people have, and what its cells mean.
 *
 * @param key stable name of the column for records and documentation, such as {@code direct_hours}
 * @param type how cells become values
 * @param required whether the column must be there and every row must hold a value
 * @param names headers under which it is found; the first is the Japanese one of our template, the second the English one,
 *     the others aliases. Compared after NFKC, without white space, case and trailing unit
 * @param hintKey message key of a sentence for the template's notes; empty for none
 * @param <V> type of the values
 */
public record Column<V>(String key, ColumnType<V> type, boolean required, List<String> names, String hintKey) {
    public Column {
        names = List.copyOf(names);
        if (names.size() < 2) {
            throw new IllegalArgumentException("Column (" + key + ") needs a Japanese and an English name.");
        }
    }

    /** A column that must be there and be filled in every row. */
    public static <V> Column<V> required(String key, ColumnType<V> type, String... names) {
        return new Column<>(key, type, true, List.of(names), "");
    }

    /** A column that may be missing, and whose cells may be empty. */
    public static <V> Column<V> optional(String key, ColumnType<V> type, String... names) {
        return new Column<>(key, type, false, List.of(names), "");
    }

    /** The same column with a sentence for the template's notes. */
    public Column<V> withHint(String messageKey) {
        return new Column<>(key, type, required, names, messageKey);
    }

    /** The header for a template or an export in a language. */
    public String nameIn(Locale locale) {
        return names.get(Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? 0 : 1);
    }

    /** The key, for logs and failures. */
    @Override
    public String toString() {
        return key;
    }
}
