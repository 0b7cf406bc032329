package org.tabane.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one group of organisations. */
public record GroupId(UUID value) implements Serializable {

    /** Reads the text a form or an address carries; throws {@link IllegalArgumentException} for anything else. */
    public static GroupId parse(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
