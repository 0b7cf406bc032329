package org.tabane.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be taken as it is, said so that the person who owns the file can put it right.
 *
 * <p>The key names a message ({@code messages/<module>_ja.properties} and {@code _en}); the arguments fill it. {@link
 * FaultWords} makes the sentence. Immutable.
 *
 * @param key message key such as {@code exchange.fault.cell_not_a_number}
 * @param arguments values for the message, in the message's order
 * @param place where in the file; {@code null} when the whole file is meant
 */
public record Fault(
        String key, List<Object> arguments, @Nullable Place place) {
    public Fault {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A fault needs a message key.");
        }
        arguments = List.copyOf(arguments);
    }

    /** A fault of the whole file, or one whose place is added later with {@link #at}. */
    public static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments), null);
    }

    /** The same fault at a place. */
    public Fault at(@Nullable Place where) {
        return new Fault(key, arguments, where);
    }

    /** Stable code for counting: the last part of the key, such as {@code cell_not_a_number}. */
    public String code() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
