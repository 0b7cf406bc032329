package org.tabane.exchange.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers. */
final class Downloads {
    private Downloads() {}

    static ResponseEntity<byte[]> xlsx(String name, ByteArrayOutputStream bytes) {
        return file(
                name, MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), bytes);
    }

    static ResponseEntity<byte[]> csv(String name, ByteArrayOutputStream bytes) {
        return file(name, MediaType.valueOf("text/csv;charset=UTF-8"), bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, ByteArrayOutputStream bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.toByteArray());
    }
}
