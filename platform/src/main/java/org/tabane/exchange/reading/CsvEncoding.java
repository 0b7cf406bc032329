package org.tabane.exchange.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportRefused;

/**
 * The character encoding of a CSV: stated by a byte order mark, otherwise UTF-8 if every byte fits it, otherwise
 * Windows-31J (the Shift_JIS of Japanese Windows) if every byte fits that.
 */
record CsvEncoding(Charset charset, boolean guessed, int markBytes) {
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** A text with this many characters in good UTF-8 before the first bad byte is broken UTF-8, not Windows-31J. */
    private static final int GOOD_BEFORE_BAD = 20;

    static CsvEncoding of(ImportFile file) throws IOException, ImportRefused {
        byte[] head;
        try (InputStream in = Files.newInputStream(file.path())) {
            head = in.readNBytes(3);
        }
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            refuseBroken(file, probe(file, StandardCharsets.UTF_8, 3));
            return new CsvEncoding(StandardCharsets.UTF_8, false, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            refuseBroken(file, probe(file, StandardCharsets.UTF_16LE, 2));
            return new CsvEncoding(StandardCharsets.UTF_16LE, false, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            refuseBroken(file, probe(file, StandardCharsets.UTF_16BE, 2));
            return new CsvEncoding(StandardCharsets.UTF_16BE, false, 2);
        }
        Probe utf8 = probe(file, StandardCharsets.UTF_8, 0);
        if (utf8.badLine() == 0) {
            return new CsvEncoding(StandardCharsets.UTF_8, true, 0);
        }
        if (utf8.goodWide() >= GOOD_BEFORE_BAD) {
            refuseBroken(file, utf8);
        }
        refuseBroken(file, probe(file, WINDOWS_31J, 0));
        return new CsvEncoding(WINDOWS_31J, true, 0);
    }

    private static void refuseBroken(ImportFile file, Probe probe) throws ImportRefused {
        if (probe.badLine() > 0) {
            throw FileKinds.refused("csv_encoding", file.name(), probe.badLine());
        }
    }

    /**
     * What decoding the whole file strictly showed.
     *
     * @param badLine line of the first byte that does not fit; 0 when all fit
     * @param goodWide characters outside ASCII before it
     */
    private record Probe(int badLine, int goodWide) {}

    private static Probe probe(ImportFile file, Charset charset, int skip) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        int line = 1;
        int wide = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
            in.skipNBytes(skip);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                while (chars.hasRemaining()) {
                    char each = chars.get();
                    line += each == '\n' ? 1 : 0;
                    wide += each > 127 ? 1 : 0;
                }
                chars.clear();
                if (result.isError()) {
                    return new Probe(line, wide);
                }
                bytes.compact();
            }
        }
        return new Probe(0, wide);
    }
}
