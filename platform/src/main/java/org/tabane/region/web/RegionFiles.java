package org.tabane.region.web;

import org.springframework.http.ResponseEntity;
import org.tabane.exchange.CsvStyle;
import org.tabane.shell.Download;

/** Files of the views of the region, named after their titles without blanks. */
final class RegionFiles {
    private RegionFiles() {}

    /** What a visitor asked for as {@code encoding}: {@code sjis}, or UTF-8 for anything else. */
    static CsvStyle style(String encoding) {
        return encoding.equals("sjis") ? CsvStyle.WINDOWS_31J : CsvStyle.UTF_8;
    }

    static ResponseEntity<byte[]> csv(byte[] file, CsvStyle style, String title) {
        return Download.of(name(title) + ".csv", file, style.mediaType());
    }

    static ResponseEntity<byte[]> png(byte[] file, String title) {
        return Download.of(name(title) + ".png", file);
    }

    static ResponseEntity<byte[]> pdf(byte[] file, String title) {
        return Download.of(name(title) + ".pdf", file);
    }

    private static String name(String title) {
        return title.replaceAll("[\\s　/\\\\]+", "_");
    }
}
