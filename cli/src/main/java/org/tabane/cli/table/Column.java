package org.tabane.cli.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column a file may or must have.
 *
 * @param name the name in English, as the templates have it
 * @param aliases other names that are understood
 * @param required whether the file must have it
 * @param meaning what it holds, for the templates' explanation
 */
public record Column(String name, List<String> aliases, boolean required, String meaning) {

    public Column {
        aliases = List.copyOf(aliases);
    }

    public static Column required(String name, String meaning, String... aliases) {
        return new Column(name, List.of(aliases), true, meaning);
    }

    public static Column optional(String name, String meaning, String... aliases) {
        return new Column(name, List.of(aliases), false, meaning);
    }

    boolean isCalled(String header) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(Headers::normalised)
                .anyMatch(Headers.normalised(header)::equals);
    }
}
