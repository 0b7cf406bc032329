package org.tabane.region.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tabane.exchange.CsvStyle;

/** Files of the views of the region, with a name in the visitor's language. */
final class Download {
    private Download() {}

    /** What a visitor asked for as {@code encoding}: {@code sjis}, or UTF-8 for anything else. */
    static CsvStyle style(String encoding) {
        return encoding.equals("sjis") ? CsvStyle.WINDOWS_31J : CsvStyle.UTF_8;
    }

    static ResponseEntity<byte[]> csv(byte[] file, CsvStyle style, String name) {
        return of(
                file, style == CsvStyle.UTF_8 ? "text/csv;charset=UTF-8" : "text/csv;charset=Shift_JIS", name + ".csv");
    }

    static ResponseEntity<byte[]> png(byte[] file, String name) {
        return of(file, MediaType.IMAGE_PNG_VALUE, name + ".png");
    }

    static ResponseEntity<byte[]> pdf(byte[] file, String name) {
        return of(file, MediaType.APPLICATION_PDF_VALUE, name + ".pdf");
    }

    private static ResponseEntity<byte[]> of(byte[] file, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replaceAll("[\\s　/\\\\]+", "_"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
