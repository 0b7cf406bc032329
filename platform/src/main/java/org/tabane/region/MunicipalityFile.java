package org.tabane.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Reads the reference facts from the class path: {@code reference/municipalities.tsv}, {@code reference/touching.tsv} and
 * {@code reference/joint-projections.tsv}.
 *
 * <p>Tab-separated UTF-8; lines beginning with # say where the facts come from; the first other line names the columns.
 */
final class MunicipalityFile {

    /** Two municipalities beside each other; each pair stands once. */
    record Touching(LocalGovernmentCode one, LocalGovernmentCode other, NeighbourKind kind, String link) {}

    private MunicipalityFile() {}

    static List<Municipality> readMunicipalities() {
        return municipalities("reference/municipalities.tsv");
    }

    /** Those of the demonstration, which do not exist. */
    static List<Municipality> readInvented() {
        return municipalities("reference/invented.tsv");
    }

    private static List<Municipality> municipalities(String resource) {
        return rows(resource, 16).stream().map(MunicipalityFile::municipality).toList();
    }

    static List<Touching> readTouching() {
        return rows("reference/touching.tsv", 4).stream()
                .map(row -> new Touching(
                        new LocalGovernmentCode(row[0]),
                        new LocalGovernmentCode(row[1]),
                        NeighbourKind.valueOf(row[2]),
                        row[3]))
                .toList();
    }

    static List<JointProjection> readJointProjections() {
        return rows("reference/joint-projections.tsv", 9).stream()
                .map(row -> new JointProjection(
                        row[0],
                        Stream.of(row[1].split(" "))
                                .map(LocalGovernmentCode::new)
                                .toList(),
                        new PopulationOutlook(null, projection(row, 2))))
                .toList();
    }

    private static Municipality municipality(String[] row) {
        return new Municipality(
                new LocalGovernmentCode(row[0]),
                row[2],
                row[3],
                new GeoPoint(Double.parseDouble(row[4]), Double.parseDouble(row[5])),
                new BigDecimal(row[6]),
                new PopulationOutlook(number(row[7]), projection(row, 8)),
                row[15].isEmpty() ? null : Boolean.valueOf(row[15]));
    }

    private static SortedMap<Integer, Integer> projection(String[] row, int firstColumn) {
        SortedMap<Integer, Integer> projection = new TreeMap<>();
        for (int i = 0; i < PopulationOutlook.YEARS.size(); i++) {
            Integer people = number(row[firstColumn + i]);
            if (people != null) {
                projection.put(PopulationOutlook.YEARS.get(i), people);
            }
        }
        return projection;
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    /** The rows of a file of this kind, each with so many cells. */
    static List<String[]> rows(String resource, int columns) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream stream = MunicipalityFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Reference facts (" + resource + ") are missing from the build.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            boolean heading = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                if (cells.length != columns) {
                    throw new IllegalStateException("Line (" + line + ") of " + resource + " must have " + columns
                            + " columns, not " + cells.length + ".");
                }
                if (!heading) {
                    rows.add(cells);
                }
                heading = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reference facts (" + resource + ") cannot be read.", e);
        }
        return rows;
    }
}
