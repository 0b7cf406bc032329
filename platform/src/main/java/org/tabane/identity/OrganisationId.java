package org.tabane.identity;

import java.io.Serializable;
import java.util.UUID;

/** Names one organisation. */
public record OrganisationId(UUID value) implements Serializable {

    /** Reads the text a form or an address carries; throws {@link IllegalArgumentException} for anything else. */
    public static OrganisationId parse(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
