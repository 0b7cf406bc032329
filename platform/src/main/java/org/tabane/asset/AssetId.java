package org.tabane.asset;

import java.io.Serializable;
import java.util.UUID;

/** Names one asset, whatever its version. */
public record AssetId(UUID value) implements Serializable {

    /** Reads the text an address carries; throws {@link IllegalArgumentException} for anything else. */
    public static AssetId of(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
