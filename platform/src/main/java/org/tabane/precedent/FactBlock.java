package org.tabane.precedent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One block of keys and values in a file of facts or rules that officials can read (YAML). A malformed file is a fault of the build: every
 * question throws {@link IllegalStateException} with the place when a key is missing or of another form.
 */
public final class FactBlock {

    private final String place;
    private final Map<String, Object> values;
    private final Set<String> read = new HashSet<>();

    private FactBlock(String place, Map<?, ?> values) {
        this.place = place;
        this.values = new LinkedHashMap<>();
        values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
    }

    /** The whole file, such as {@code precedent/practices.yml} on the class path. */
    public static FactBlock ofResource(String resource) {
        try (InputStream stream = FactBlock.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The file (" + resource + ") is missing from the build.");
            }
            return new FactBlock(resource, (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + resource + ") cannot be read.", e);
        }
    }

    /** The keys, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The value as words, whatever it was written as; empty when the key is not there. */
    public Optional<String> findWords(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    public String words(String key) {
        return findWords(key).orElseThrow(() -> new IllegalStateException(place + " lacks " + key + "."));
    }

    /** A date written as 2024-11-20; empty when the key is not there. */
    public Optional<LocalDate> findDate(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key))
                .map(value -> value instanceof Date date
                        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                        : LocalDate.parse(String.valueOf(value)));
    }

    /** The block under a key; empty when the key is not there. */
    public Optional<FactBlock> findBlock(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> block(key, value));
    }

    public FactBlock block(String key) {
        return findBlock(key).orElseThrow(() -> new IllegalStateException(place + " lacks " + key + "."));
    }

    /** The list of blocks under a key; none when the key is not there. A bare word stands for a block with only {@code value}. */
    public List<FactBlock> blocks(String key) {
        List<FactBlock> blocks = new ArrayList<>();
        for (Object item : items(key)) {
            blocks.add(item instanceof Map<?, ?> ? block(key, item) : block(key, Map.of("value", item)));
        }
        return blocks;
    }

    /** The list of words under a key; none when the key is not there. */
    public List<String> wordList(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    /** Words in both languages under a key. */
    public LocalText text(String key) {
        return block(key).text();
    }

    /** Words in both languages under a key; empty when the key is not there. */
    public Optional<LocalText> findText(String key) {
        return findBlock(key).map(FactBlock::text);
    }

    /** This block's own {@code ja} and {@code en}. */
    public LocalText text() {
        return new LocalText(words("ja"), words("en"));
    }

    /** Refuses a key nobody asked for, so that a mistyped one cannot drop a fact. */
    public void requireAllRead() {
        if (!read.containsAll(values.keySet())) {
            throw new IllegalStateException(place + " has keys " + values.keySet() + "; only " + read + " are known.");
        }
    }

    private List<?> items(String key) {
        read.add(key);
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(place + "/" + key + " must be a list, not (" + value + ").");
    }

    private FactBlock block(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new FactBlock(place + "/" + key, map);
        }
        throw new IllegalStateException(place + "/" + key + " must be a block, not (" + value + ").");
    }
}
