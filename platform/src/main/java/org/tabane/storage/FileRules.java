package org.tabane.storage;

import java.util.Set;

/**
 * What kind of file is taken in.
 *
 * @param mostBytes largest file taken, in bytes
 * @param mediaTypes media types taken; empty for any
 */
public record FileRules(long mostBytes, Set<String> mediaTypes) {
    private static final long MEGABYTE = 1024L * 1024L;

    public FileRules {
        if (mostBytes < 1) {
            throw new IllegalArgumentException("A limit (" + mostBytes + " bytes) must be positive.");
        }
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /** Any file up to a size in megabytes. */
    public static FileRules anyUpTo(int megabytes) {
        return new FileRules(megabytes * MEGABYTE, Set.of());
    }

    /** Photos as phones and cameras make them, up to 30 MB. */
    public static FileRules photos() {
        return new FileRules(
                30 * MEGABYTE,
                Set.of("image/jpeg", "image/png", "image/webp", "image/heic", "image/gif", "image/tiff"));
    }

    /** Documents and drawings as offices keep them, photos among them, up to 100 MB. */
    public static FileRules documents() {
        return new FileRules(
                100 * MEGABYTE,
                Set.of(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        "application/x-ole-storage",
                        "application/zip",
                        "text/plain",
                        "image/jpeg",
                        "image/png",
                        "image/webp",
                        "image/heic",
                        "image/gif",
                        "image/tiff"));
    }
}
