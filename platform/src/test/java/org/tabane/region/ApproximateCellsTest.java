package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.tabane.shared.Prefecture;

/** The cells drawn for towns without an imported boundary. */
class ApproximateCellsTest {
    @Test
    void theCellsInTheBuildAreThoseDrawnFromTheTownsInTheBuild() throws IOException {
        Path built = Path.of("src", "main", "resources", "reference", "approximate-cells.tsv");
        String drawn = ApproximateCellsCompiler.compile();
        boolean same = Files.exists(built) && Files.readString(built).equals(drawn);
        if (!same) {
            Files.writeString(built, drawn);
        }
        assertThat(same)
                .as("approximate-cells.tsv differed from the towns and has been written again; review and commit it")
                .isTrue();
    }

    @Test
    void everyTownHasACellAroundItsPointAndEveryPrefectureAnOutline() {
        ApproximateCells cells = ApproximateCells.read();
        assertThat(cells.towns()).hasSize(1741);
        assertThat(cells.prefectures()).containsOnlyKeys(Prefecture.REAL);
        GeometryFactory factory = new GeometryFactory();
        for (Municipality town : MunicipalityFile.readMunicipalities()) {
            var cell = Objects.requireNonNull(cells.towns().get(town.code()));
            var point = factory.createPoint(
                    new Coordinate(town.point().longitude(), town.point().latitude()));
            assertThat(cell.isValid()).as(town.name()).isTrue();
            assertThat(cell.distance(point)).as(town.name()).isLessThan(0.0002);
        }
    }
}
