package org.tabane.exchange.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportRefused;

/**
 * The table of a Shapefile (dBase III/IV), row by row. Text is read in the encoding the .cpg or the header names, otherwise in
 * UTF-8 where the bytes are UTF-8 and in Shift_JIS where they are not, cell by cell, because files of several origins mix them.
 *
 * <p>Source: ESRI Shapefile Technical Description (July 1998) for the pair of files; dBase file structure for header and fields.
 */
public final class DbfReader implements AutoCloseable {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private record Field(String name, char type, int length) {}

    private final DataInputStream in;
    private final List<Field> fields;
    private final @Nullable Charset stated;
    private final byte[] row;
    private final long rows;
    private long read;

    private DbfReader(DataInputStream in, List<Field> fields, @Nullable Charset stated, int rowLength, long rows) {
        this.in = in;
        this.fields = fields;
        this.stated = stated;
        this.row = new byte[rowLength];
        this.rows = rows;
    }

    /**
     * Opens a table.
     *
     * @param encoding what the .cpg says; empty for none
     */
    public static DbfReader open(ImportFile file, Path path, String encoding) throws ImportRefused, IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        boolean opened = false;
        try {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(32)).order(ByteOrder.LITTLE_ENDIAN);
            if (head.limit() < 32) {
                throw new ImportRefused(Fault.of("exchange.fault.table_broken", file.name()));
            }
            long rows = Integer.toUnsignedLong(head.getInt(4));
            int headLength = Short.toUnsignedInt(head.getShort(8));
            int rowLength = Short.toUnsignedInt(head.getShort(10));
            byte[] rest = in.readNBytes(Math.max(0, headLength - 32));
            Charset stated = charset(encoding, head.get(29) & 0xff);
            List<Field> fields = new ArrayList<>();
            int sum = 1;
            for (int at = 0; at + 32 <= rest.length && rest[at] != 0x0d; at += 32) {
                int end = at;
                while (end < at + 11 && rest[end] != 0) {
                    end++;
                }
                char type = (char) rest[at + 11];
                int length = rest[at + 16] & 0xff;
                if (type == 'C') {
                    length += (rest[at + 17] & 0xff) << 8;
                }
                fields.add(new Field(decode(rest, at, end - at, stated), type, length));
                sum += length;
            }
            if (fields.isEmpty() || sum > rowLength || rowLength == 0) {
                throw new ImportRefused(Fault.of("exchange.fault.table_broken", file.name()));
            }
            opened = true;
            return new DbfReader(in, List.copyOf(fields), stated, rowLength, rows);
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static @Nullable Charset charset(String cpg, int language) {
        String name = cpg.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (name.startsWith("UTF8") || name.equals("65001")) {
            return StandardCharsets.UTF_8;
        }
        if (name.contains("932") || name.contains("SJIS") || name.contains("SHIFTJIS") || name.contains("31J")) {
            return WINDOWS_31J;
        }
        return language == 0x13 || language == 0x7b ? WINDOWS_31J : null;
    }

    /** The names of its columns. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Steps to the next row; {@code false} at the end, even when the file promised more. */
    public boolean next() throws IOException {
        if (read >= rows || in.readNBytes(row, 0, row.length) < row.length) {
            return false;
        }
        read++;
        return true;
    }

    /** Whether the row is marked as deleted. */
    public boolean deleted() {
        return row[0] == '*';
    }

    /** The row, a text for every column. */
    public List<String> row() {
        List<String> cells = new ArrayList<>(fields.size());
        int at = 1;
        for (Field field : fields) {
            String text =
                    decode(row, at, field.length(), stated).replace("\0", "").strip();
            if (field.type() == 'D' && text.matches("\\d{8}")) {
                text = text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6);
            } else if ((field.type() == 'N' || field.type() == 'F') && text.matches("\\*+")) {
                text = "";
            }
            cells.add(text);
            at += field.length();
        }
        return cells;
    }

    /** In the stated encoding; failing that in UTF-8, then in Shift_JIS; failing all with U+FFFD where bytes make no sense. */
    private static String decode(byte[] bytes, int from, int length, @Nullable Charset stated) {
        int end = from + Math.min(length, bytes.length - from);
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        List<Charset> tried = stated == null
                ? List.of(StandardCharsets.UTF_8, WINDOWS_31J)
                : List.of(stated, StandardCharsets.UTF_8, WINDOWS_31J);
        for (Charset charset : tried) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, end - from))
                        .toString();
            } catch (CharacterCodingException other) {
                // the next encoding may fit
            }
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
