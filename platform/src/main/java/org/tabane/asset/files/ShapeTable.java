package org.tabane.asset.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/**
 * A file with shapes, laid out as a table in a temporary file.
 *
 * @param format what people call the format
 * @param zone the plane rectangular zone the file itself says its numbers are in; empty where it says degrees or nothing
 * @param csv the table, UTF-8; removed with {@link #close}
 */
public record ShapeTable(String format, Optional<PlaneZone> zone, Path csv) implements AutoCloseable {
    /** Header of the column with the shape. */
    public static final String SHAPE = "形状_WKT";
    /** What stands in the shape's cell where the file's own shape could not be read. */
    static final String BROKEN = "!";

    /** Lays a file out; empty when it is none of the formats with shapes, but perhaps a table already. */
    public static Optional<ShapeTable> of(ImportFile file, ImportLimits limits) throws ImportRefused {
        try {
            byte[] head = head(file.path());
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
                return ShapefileTable.open(file, limits);
            }
            int first = firstLetter(head);
            return first == '{' || first == '[' ? Optional.of(JsonShapes.open(file, limits)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How its numbers are to be taken: the file's own statement counts as long as nobody chose anything else. */
    public Reading reading(Reading chosen) {
        return chosen.inDegrees() && zone.isPresent() ? chosen.inZone(zone.get().number()) : chosen;
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(512);
        }
    }

    private static int firstLetter(byte[] head) {
        int from = head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb ? 3 : 0;
        for (int i = from; i < head.length; i++) {
            if (!Character.isWhitespace(head[i])) {
                return head[i];
            }
        }
        return -1;
    }

    /** Writes rows as the table's; counts them and refuses more than are allowed. */
    static final class Writer implements AutoCloseable {
        private final CSVPrinter printer;
        private final Path path;
        private final String name;
        private final int most;
        private int rows;

        Writer(ImportFile file, ImportLimits limits, List<String> headers) throws IOException {
            path = Files.createTempFile("tabane-shapes", ".csv");
            BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            out.write('\uFEFF');
            printer = new CSVPrinter(out, CSVFormat.EXCEL);
            name = file.name();
            most = limits.rows();
            List<String> all = new ArrayList<>(headers);
            all.add(SHAPE);
            printer.printRecord(all);
        }

        void row(List<String> cells, String shape) throws IOException, ImportRefused {
            if (++rows > most) {
                throw new ImportRefused(Fault.of("asset.fault.too_many_rows", name, most));
            }
            for (String cell : cells) {
                printer.print(cell);
            }
            printer.print(shape);
            printer.println();
        }

        int rows() {
            return rows;
        }

        Path path() {
            return path;
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
