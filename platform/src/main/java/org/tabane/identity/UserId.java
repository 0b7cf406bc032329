package org.tabane.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one person's account. */
public record UserId(UUID value) implements Serializable {

    /** Reads the text a form or an address carries; throws {@link IllegalArgumentException} for anything else. */
    public static UserId parse(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
