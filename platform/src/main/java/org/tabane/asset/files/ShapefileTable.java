package org.tabane.asset.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ShapefileZip;

/** The one Shapefile of a zip laid out as a table, in the zone its .prj names. */
final class ShapefileTable {
    private static final Pattern TOKYO = Pattern.compile("D_Tokyo|Tokyo_Datum|Bessel", Pattern.CASE_INSENSITIVE);
    private static final Pattern MERIDIAN =
            Pattern.compile("PARAMETER\\[\"Central_Meridian\",\\s*([-\\d.]+)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORIGIN =
            Pattern.compile("PARAMETER\\[\"Latitude_Of_Origin\",\\s*([-\\d.]+)]", Pattern.CASE_INSENSITIVE);

    private ShapefileTable() {}

    /** Empty when the zip is something else, such as a workbook. */
    static Optional<ShapeTable> open(ImportFile file, ImportLimits limits) throws ImportRefused, IOException {
        try (ShapefileZip zip = ShapefileZip.open(file, limits)) {
            if (zip.isWorkbook()) {
                return Optional.empty();
            }
            List<String> layers = zip.layers();
            if (layers.isEmpty()) {
                throw new ImportRefused(Fault.of("asset.fault.zip_without_shapes", file.name()));
            }
            if (layers.size() > 1) {
                throw new ImportRefused(Fault.of("asset.fault.zip_several_layers", file.name(), layers));
            }
            try (ShapefileZip.Layer layer = zip.open(layers.getFirst())) {
                Optional<PlaneZone> zone = zone(file, layer.projection());
                return Optional.of(new ShapeTable("Shapefile", zone, lay(file, limits, layer)));
            }
        }
    }

    private static Path lay(ImportFile file, ImportLimits limits, ShapefileZip.Layer layer)
            throws ImportRefused, IOException {
        ShapeTable.Writer writer = new ShapeTable.Writer(file, limits, layer.columns());
        boolean done = false;
        try (writer) {
            while (layer.next()) {
                writer.row(layer.cells(), ShapeText.of(layer.shape()));
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(writer.path());
            }
        }
        return writer.path();
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
