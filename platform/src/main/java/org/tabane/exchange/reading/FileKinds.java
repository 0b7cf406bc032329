package org.tabane.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/** Tells from its first bytes what a file is, and opens it. */
final class FileKinds {
    private static final int HEAD = 4096;

    private FileKinds() {}

    static TableReader open(ImportFile file, ImportLimits limits) throws ImportRefused {
        try {
            long size = Files.size(file.path());
            if (size == 0) {
                throw refused("file_empty", file.name());
            }
            if (size > limits.fileBytes()) {
                throw refused("file_too_large", file.name(), megabytes(size), megabytes(limits.fileBytes()));
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file.path())) {
                head = in.readNBytes(HEAD);
            }
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return XlsxReader.open(file, limits);
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                if (size > limits.legacyFileBytes()) {
                    throw refused("xls_too_large", file.name(), megabytes(size), megabytes(limits.legacyFileBytes()));
                }
                return XlsReader.open(file, limits);
            }
            refuseOthers(file, head);
            return CsvReader.open(file, limits);
        } catch (IOException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_unreadable", file.name()), e);
        }
    }

    private static void refuseOthers(ImportFile file, byte[] head) throws ImportRefused {
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw refused("file_pdf", file.name());
        }
        if (startsWith(head, 'P', 'K')) {
            throw refused("file_corrupt", file.name());
        }
        boolean wide = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        text = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3).stripLeading() : text;
        if (text.startsWith("<!doctype html")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta")) {
            throw refused("file_html", file.name());
        }
        if (text.startsWith("<?xml") || text.startsWith("{\\rtf")) {
            throw refused("file_not_a_table", file.name());
        }
        if (!wide) {
            for (byte each : head) {
                if (each == 0 || (each > 0 && each < 9) || (each > 13 && each < 26)) {
                    throw refused("file_not_a_table", file.name());
                }
            }
        }
    }

    static ImportRefused refused(String code, Object... arguments) {
        return new ImportRefused(Fault.of("exchange.fault." + code, arguments));
    }

    /** Megabytes, rounded up to a tenth so that a file just over the limit does not read as equal to it. */
    static String megabytes(long bytes) {
        return new java.math.BigDecimal(bytes)
                .divide(new java.math.BigDecimal(1024 * 1024), 1, java.math.RoundingMode.CEILING)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
