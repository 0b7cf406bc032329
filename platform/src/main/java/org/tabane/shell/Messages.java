package org.tabane.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word a visitor reads, found on the classpath as {@code messages/<module>_ja.properties} (the original) and
 * {@code messages/<module>_en.properties}, in UTF-8. A module registers nothing.
 *
 * <p>Arguments stand as {@code {0}} or {@code {0,number}}. An apostrophe is an apostrophe: there is no quoting. A key missing in
 * English is shown in Japanese; a key missing in both is shown as itself and logged, and {@code MessagesTest} fails before that.
 */
@Component("messageSource")
public final class Messages extends AbstractMessageSource {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final Map<String, MessageFormat> japanese;
    private final Map<String, MessageFormat> english;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public Messages() {
        japanese = read("ja", Locale.JAPANESE);
        english = read("en", Locale.ENGLISH);
    }

    /** The message in the locale's language. */
    public String text(Locale locale, String key, @Nullable Object... arguments) {
        var found = resolveCode(key, locale);
        if (found == null) {
            if (reported.add(key)) {
                log.error("Message key ({}) is missing", key);
            }
            return key;
        }
        synchronized (found) {
            return found.format(arguments);
        }
    }

    /** Whether the key exists in the original language. */
    public boolean has(String key) {
        return japanese.containsKey(key);
    }

    /** All keys of the original language, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(japanese.keySet());
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var own = isEnglish(locale) ? english.get(code) : null;
        return own != null ? own : japanese.get(code);
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Map<String, MessageFormat> read(String language, Locale locale) {
        var all = new HashMap<String, MessageFormat>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    var format = new MessageFormat(properties.getProperty(key).replace("'", "''"), locale);
                    if (all.put(key, format) != null) {
                        throw new IllegalStateException(
                                "Message key (" + key + ") of " + file.getFilename() + " is defined twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
