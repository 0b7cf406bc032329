package org.tabane.cli.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text file's bytes as characters: UTF-8 with or without a byte order mark, UTF-16 with one, or else Windows-31J, which is noted. */
final class TextFile {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private TextFile() {}

    static String decode(byte[] bytes, String file, Findings findings) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decodeOrFault(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8, file, findings);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            findings.note(file + " is UTF-16; read as such");
            return decodeOrFault(bytes, StandardCharsets.UTF_16, file, findings);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            findings.note(file + " is not UTF-8; read as Windows-31J (Shift_JIS)");
            return decodeOrFault(bytes, WINDOWS_31J, file, findings);
        }
    }

    private static String decodeOrFault(byte[] bytes, Charset charset, String file, Findings findings) {
        try {
            return strictly(bytes, charset);
        } catch (CharacterCodingException notText) {
            String readable = new String(bytes, charset);
            int before = Math.max(0, readable.indexOf('\uFFFD'));
            int line = 1
                    + (int) readable.substring(0, before)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.fault(
                    new Place(file, line, 1),
                    "the file is neither UTF-8 nor Windows-31J text; save it as UTF-8 CSV or as .xlsx");
            return "";
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
