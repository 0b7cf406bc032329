package org.tabane.asset.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tabane.exchange.ImportFile;

/**
 * A CSV pasted together from files in UTF-8 and Shift_JIS, decoded line by line; bytes that are neither become U+FFFD, which the rows
 * remark on. How many lines were which is said as the file's format.
 */
public final class MixedText {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private int utf8;
    private int shiftJis;
    private int neither;

    private MixedText() {}

    /** The file as a table in UTF-8. */
    public static ShapeTable lay(ImportFile file) {
        try {
            Path table = Files.createTempFile("tabane-text", ".csv");
            MixedText text = new MixedText();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
                    Writer out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
                out.write('\uFEFF');
                text.copy(in, out);
            }
            return new ShapeTable(text.format(), Optional.empty(), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(InputStream in, Writer out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                out.write(decode(line.toByteArray()));
                line.reset();
            }
        }
        out.write(decode(line.toByteArray()));
    }

    private String decode(byte[] line) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, SHIFT_JIS}) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(line))
                        .toString();
                if (text.length() < line.length) {
                    utf8 += charset == StandardCharsets.UTF_8 ? 1 : 0;
                    shiftJis += charset == SHIFT_JIS ? 1 : 0;
                }
                return text;
            } catch (CharacterCodingException other) {
                // the next encoding may fit
            }
        }
        neither++;
        return new String(line, StandardCharsets.UTF_8);
    }

    private String format() {
        return "CSV (UTF-8: %d, Shift_JIS: %d%s)".formatted(utf8, shiftJis, neither == 0 ? "" : ", ?: " + neither);
    }
}
