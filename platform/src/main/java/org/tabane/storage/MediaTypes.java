package org.tabane.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells what a file is from its first bytes, whatever it is called. */
final class MediaTypes {

    /** How many bytes are looked at. */
    static final int HEAD = 4096;

    private record Signature(int at, byte[] bytes, String mediaType) {
        static Signature of(int at, String latin1, String mediaType) {
            return new Signature(at, latin1.getBytes(StandardCharsets.ISO_8859_1), mediaType);
        }

        boolean fits(byte[] head) {
            if (head.length < at + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (head[at + i] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            Signature.of(0, "%PDF-", "application/pdf"),
            Signature.of(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            Signature.of(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            Signature.of(0, "GIF8", "image/gif"),
            Signature.of(8, "WEBP", "image/webp"),
            Signature.of(4, "ftyphei", "image/heic"),
            Signature.of(4, "ftypmif1", "image/heic"),
            Signature.of(4, "ftyp", "video/mp4"),
            Signature.of(0, "II*\0", "image/tiff"),
            Signature.of(0, "MM\0*", "image/tiff"),
            Signature.of(0, "\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
            Signature.of(0, "\u001f\u008b", "application/gzip"));

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private MediaTypes() {}

    /** The media type; {@code application/octet-stream} for bytes nobody knows. */
    static String of(byte[] head) {
        for (Signature signature : SIGNATURES) {
            if (signature.fits(head)) {
                return signature.mediaType();
            }
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("PK\u0003\u0004")) {
            return packed(latin);
        }
        return text(latin);
    }

    /** Office writes the parts that tell its kinds apart among the first of the archive. */
    private static String packed(String head) {
        if (head.contains("[Content_Types].xml") || head.contains("_rels/.rels")) {
            if (head.contains("xl/")) {
                return OFFICE + "spreadsheetml.sheet";
            }
            if (head.contains("word/")) {
                return OFFICE + "wordprocessingml.document";
            }
            if (head.contains("ppt/")) {
                return OFFICE + "presentationml.presentation";
            }
        }
        return "application/zip";
    }

    private static String text(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
            return "text/plain";
        }
        for (int i = 0; i < head.length(); i++) {
            char each = head.charAt(i);
            if (each < 9 || each > 13 && each < 32 && each != 27) {
                return "application/octet-stream";
            }
        }
        String start = (head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "text/html";
        }
        if (start.startsWith("<?xml") || start.startsWith("<svg")) {
            return "application/xml";
        }
        return start.startsWith("{") || start.startsWith("[") ? "application/json" : "text/plain";
    }
}
