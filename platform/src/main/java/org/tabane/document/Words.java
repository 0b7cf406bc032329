package org.tabane.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.tabane.shared.SignedNumber;

/** The words documents and charts bring themselves, in the document's language; from {@code messages/document_*.properties} and {@code shared_*.properties}. */
final class Words {

    private static final Words JAPANESE = new Words("ja");
    private static final Words ENGLISH = new Words("en");

    private final Properties words = new Properties();
    private final String language;

    private Words(String language) {
        this.language = language;
        read("shared", "");
        read("document", "document.");
    }

    /** Adds the words of a file; keys that begin with {@code prefix} lose it. */
    private void read(String file, String prefix) {
        String name = "/messages/" + file + "_" + language + ".properties";
        try (InputStream stream = Words.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Words (" + name + ") are missing.");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            read.forEach((key, word) -> words.put(String.valueOf(key).substring(prefix.length()), word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Japanese unless the locale is English. */
    static Words in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : JAPANESE;
    }

    String get(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Message key (" + key + ") is missing.");
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    boolean isJapanese() {
        return language.equals("ja");
    }

    String language() {
        return language;
    }

    /** As printed: 1,234 and ▲1,234. */
    static String number(long value) {
        return SignedNumber.write(BigDecimal.valueOf(value));
    }

    /** As read aloud: マイナス1,234. */
    String spoken(long value) {
        return spoken(number(value));
    }

    String spoken(String printed) {
        return printed.replace("▲", get("minus"));
    }
}
