package org.tabane.asset.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/**
 * A Shapefile in a zip: .shp and .dbf are needed, .prj and .cpg are heeded. Unpacked under limits, so that a zip bomb ends as a
 * refusal.
 */
final class ShapefileZip {
    private static final Charset NAMES = Charset.forName("windows-31j");
    private static final long SMALL = 10L * 1024 * 1024;
    private static final Pattern TOKYO = Pattern.compile("D_Tokyo|Tokyo_Datum|Bessel", Pattern.CASE_INSENSITIVE);
    private static final Pattern MERIDIAN =
            Pattern.compile("PARAMETER\\[\"Central_Meridian\",\\s*([-\\d.]+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN =
            Pattern.compile("PARAMETER\\[\"Latitude_Of_Origin\",\\s*([-\\d.]+)]", Pattern.CASE_INSENSITIVE);

    private ShapefileZip() {}

    /** Empty when the zip is something else, such as a workbook. */
    static Optional<ShapeTable> open(ImportFile file, ImportLimits limits) throws ImportRefused, IOException {
        try (ZipFile zip = new ZipFile(file.path().toFile(), NAMES)) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return Optional.empty();
            }
            List<ZipEntry> shapes = new ArrayList<>();
            Map<String, ZipEntry> entries = new LinkedHashMap<>();
            int count = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (++count > limits.parts()) {
                    throw new ImportRefused(Fault.of("asset.fault.zip_too_large", file.name()));
                }
                String name = entry.getName().toLowerCase(Locale.ROOT);
                entries.put(name, entry);
                if (name.endsWith(".shp") && !name.contains("__macosx")) {
                    shapes.add(entry);
                }
            }
            if (shapes.isEmpty()) {
                throw new ImportRefused(Fault.of("asset.fault.zip_without_shapes", file.name()));
            }
            if (shapes.size() > 1) {
                throw new ImportRefused(Fault.of(
                        "asset.fault.zip_several_layers",
                        file.name(),
                        shapes.stream().map(ZipEntry::getName).toList()));
            }
            return Optional.of(
                    read(file, limits, zip, entries, shapes.getFirst().getName()));
        } catch (ZipException | IllegalArgumentException broken) {
            throw new ImportRefused(Fault.of("asset.fault.zip_broken", file.name()), broken);
        }
    }

    private static ShapeTable read(
            ImportFile file, ImportLimits limits, ZipFile zip, Map<String, ZipEntry> entries, String shp)
            throws ImportRefused, IOException {
        String stem = shp.substring(0, shp.length() - 4).toLowerCase(Locale.ROOT);
        ZipEntry table = entries.get(stem + ".dbf");
        if (table == null) {
            throw new ImportRefused(Fault.of("asset.fault.shape_without_table", file.name()));
        }
        Optional<PlaneZone> zone = zone(file, text(zip, entries.get(stem + ".prj")));
        String encoding = text(zip, entries.get(stem + ".cpg"));
        Path folder = Files.createTempDirectory("tabane-shapefile");
        try {
            long[] left = {limits.unpackedBytes()};
            Path shapes = unpack(file, limits, zip, zip.getEntry(shp), folder.resolve("shp"), left);
            Path rows = unpack(file, limits, zip, table, folder.resolve("dbf"), left);
            return new ShapeTable("Shapefile", zone, lay(file, limits, shapes, rows, encoding));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static Path lay(ImportFile file, ImportLimits limits, Path shapes, Path rows, String encoding)
            throws ImportRefused, IOException {
        try (DbfReader dbf = DbfReader.open(file, rows, encoding);
                ShpReader shp = ShpReader.open(file, shapes)) {
            ShapeTable.Writer writer = new ShapeTable.Writer(file, limits, dbf.names());
            boolean done = false;
            try (writer) {
                while (dbf.next()) {
                    String shape = shp.next();
                    if (!dbf.deleted()) {
                        writer.row(dbf.row(), shape);
                    }
                }
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(writer.path());
                }
            }
            return writer.path();
        }
    }

    private static Path unpack(ImportFile file, ImportLimits limits, ZipFile zip, ZipEntry entry, Path to, long[] left)
            throws ImportRefused, IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long written = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                written += n;
                left[0] -= n;
                if (left[0] < 0 || written > SMALL && written / packed > limits.packingRatio()) {
                    throw new ImportRefused(Fault.of("asset.fault.zip_too_large", file.name()));
                }
                out.write(buffer, 0, n);
            }
        } catch (java.io.EOFException | ZipException broken) {
            throw new ImportRefused(Fault.of("asset.fault.zip_broken", file.name()), broken);
        }
        return to;
    }

    private static String text(ZipFile zip, @org.jspecify.annotations.Nullable ZipEntry entry) throws IOException {
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(16_384), StandardCharsets.UTF_8).strip();
        }
    }

    /** The zone a .prj names or describes; degrees and a missing .prj give none, the old Tokyo datum and other systems are refused. */
    static Optional<PlaneZone> zone(ImportFile file, String prj) throws ImportRefused {
        if (prj.isEmpty()) {
            return Optional.empty();
        }
        if (TOKYO.matcher(prj).find()) {
            throw new ImportRefused(Fault.of("asset.fault.crs_tokyo", file.name()));
        }
        if (!prj.startsWith("PROJCS") && !prj.startsWith("PROJCRS")) {
            return Optional.empty();
        }
        Matcher meridian = MERIDIAN.matcher(prj);
        Matcher origin = ORIGIN.matcher(prj);
        if (meridian.find() && origin.find() && prj.contains("Transverse_Mercator")) {
            double longitude = Double.parseDouble(meridian.group(1));
            double latitude = Double.parseDouble(origin.group(1));
            for (PlaneZone zone : PlaneZone.all()) {
                if (Math.abs(zone.longitudeMinutes() / 60.0 - longitude) < 0.001
                        && Math.abs(zone.latitude() - latitude) < 0.001) {
                    return Optional.of(zone);
                }
            }
        }
        String name = prj.length() > 60 ? prj.substring(0, 60) + "…" : prj;
        throw new ImportRefused(Fault.of("asset.fault.crs_unknown", file.name(), name));
    }
}
