package org.tabane.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.DbfReader;
import org.tabane.exchange.reading.ShpReader;

/**
 * The Shapefiles in a zip: .shp and .dbf are needed, .prj and .cpg are heeded. Unpacked one at a time under limits, so that a zip bomb
 * ends as a refusal.
 */
public final class ShapefileZip implements AutoCloseable {
    private static final Charset NAMES = Charset.forName("windows-31j");
    private static final long SMALL = 10L * 1024 * 1024;
    private static final int LONGEST_TEXT = 16_384;

    private final ImportFile file;
    private final ImportLimits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long left;

    private ShapefileZip(ImportFile file, ImportLimits limits, ZipFile zip) throws ImportRefused {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
        left = limits.unpackedBytes();
        int count = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (++count > limits.parts()) {
                throw new ImportRefused(Fault.of("exchange.fault.zip_too_large", file.name()));
            }
            entries.put(entry.getName().toLowerCase(Locale.ROOT), entry);
        }
    }

    /**
     * Opens a zip.
     *
     * @throws ImportRefused when it is none, or damaged, locked or too large
     */
    public static ShapefileZip open(ImportFile file, ImportLimits limits) throws ImportRefused, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.path().toFile(), NAMES);
        } catch (ZipException | IllegalArgumentException broken) {
            throw new ImportRefused(Fault.of("exchange.fault.zip_broken", file.name()), broken);
        }
        boolean opened = false;
        try {
            ShapefileZip shapes = new ShapefileZip(file, limits, zip);
            opened = true;
            return shapes;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    /** Whether the zip is a workbook and no Shapefile at all. */
    public boolean isWorkbook() {
        return entries.containsKey("[content_types].xml");
    }

    /** The names of its .shp files; what macOS adds is left out. */
    public List<String> layers() {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsWith(".shp") && !entry.getKey().contains("__macosx"))
                .map(entry -> entry.getValue().getName())
                .toList();
    }

    /** Unpacks a layer by the name of its .shp. */
    public Layer open(String name) throws ImportRefused, IOException {
        String stem = name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT);
        ZipEntry shapes = entries.get(stem + ".shp");
        ZipEntry table = entries.get(stem + ".dbf");
        if (shapes == null || table == null) {
            throw new ImportRefused(Fault.of("exchange.fault.shape_without_table", file.name()));
        }
        String projection = text(entries.get(stem + ".prj"));
        List<Path> unpacked = new ArrayList<>();
        Layer layer = null;
        try {
            unpacked.add(unpack(shapes, Files.createTempFile("tabane", ".shp")));
            unpacked.add(unpack(table, Files.createTempFile("tabane", ".dbf")));
            DbfReader rows = DbfReader.open(file, unpacked.getLast(), text(entries.get(stem + ".cpg")));
            try {
                layer = new Layer(projection, rows, ShpReader.open(file, unpacked.getFirst()), unpacked);
                return layer;
            } finally {
                if (layer == null) {
                    rows.close();
                }
            }
        } finally {
            if (layer == null) {
                delete(unpacked);
            }
        }
    }

    private Path unpack(ZipEntry entry, Path to) throws ImportRefused, IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        boolean whole = false;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                written += n;
                left -= n;
                if (left < 0 || written > SMALL && written / packed > limits.packingRatio()) {
                    throw new ImportRefused(Fault.of("exchange.fault.zip_too_large", file.name()));
                }
                out.write(buffer, 0, n);
            }
            whole = true;
        } catch (java.io.EOFException | ZipException broken) {
            throw new ImportRefused(Fault.of("exchange.fault.zip_broken", file.name()), broken);
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
        return to;
    }

    private String text(@Nullable ZipEntry entry) throws ImportRefused, IOException {
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
        } catch (java.io.EOFException | ZipException broken) {
            throw new ImportRefused(Fault.of("exchange.fault.zip_broken", file.name()), broken);
        }
    }

    private static void delete(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One Shapefile, read row by row; rows marked as deleted are passed over. */
    public static final class Layer implements AutoCloseable {
        private final String projection;
        private final DbfReader rows;
        private final ShpReader shapes;
        private final List<Path> unpacked;
        private Shape shape = Shape.NONE;

        private Layer(String projection, DbfReader rows, ShpReader shapes, List<Path> unpacked) {
            this.projection = projection;
            this.rows = rows;
            this.shapes = shapes;
            this.unpacked = unpacked;
        }

        /** What the .prj says; empty for none. */
        public String projection() {
            return projection;
        }

        /** The names of the columns. */
        public List<String> columns() {
            return rows.names();
        }

        /** Steps to the next row; {@code false} at the end. */
        public boolean next() throws IOException {
            do {
                if (!rows.next()) {
                    return false;
                }
                shape = shapes.next();
            } while (rows.deleted());
            return true;
        }

        /** The row's cells, in the order of the columns. */
        public List<String> cells() {
            return rows.row();
        }

        /** The row's shape. */
        public Shape shape() {
            return shape;
        }

        @Override
        public void close() throws IOException {
            rows.close();
            shapes.close();
            delete(unpacked);
        }
    }
}
