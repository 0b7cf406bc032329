package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Patterns stay inside their area, holes and islands included. */
class AreaHatchingTest {

    /** 100 by 100 with a hole of 40 by 40 in its middle, and an island of 20 by 20 to the right. */
    private static final String AREA = "M0 0l100 0 0 100-100 0zM30 30l0 40 40 0 0-40zM150 40h20v20h-20z";

    private static List<double[]> lines(String data) {
        return Pattern.compile("M([-0-9.]+) ([-0-9.]+)L([-0-9.]+) ([-0-9.]+)")
                .matcher(data)
                .results()
                .map(line -> new double[] {
                    Double.parseDouble(line.group(1)),
                    Double.parseDouble(line.group(2)),
                    Double.parseDouble(line.group(3)),
                    Double.parseDouble(line.group(4))
                })
                .toList();
    }

    @Test
    void aLevelLineStopsAtTheHoleAndGoesOnOnTheIsland() {
        assertThat(lines(AreaHatching.of(AREA).lines(0, 50)))
                .containsExactly(
                        new double[] {0, 0, 100, 0},
                        new double[] {0, 50, 30, 50},
                        new double[] {70, 50, 100, 50},
                        new double[] {150, 50, 170, 50});
    }

    @Test
    void slantingLinesHaveTheirSlantAndStayInside() {
        List<double[]> lines = lines(AreaHatching.of(AREA).lines(-45, 10));
        assertThat(lines).hasSizeGreaterThan(10).allSatisfy(line -> {
            double x = (line[0] + line[2]) / 2;
            double y = (line[1] + line[3]) / 2;
            assertThat(line[2] - line[0]).isCloseTo(line[1] - line[3], org.assertj.core.data.Offset.offset(0.3));
            assertThat(x).isBetween(-0.1, 170.1);
            assertThat(y).isBetween(-0.1, 100.1);
            assertThat(x > 31 && x < 69 && y > 31 && y < 69).as("in the hole").isFalse();
        });
    }

    @Test
    void dotsKeepAwayFromTheBorderTheyWouldCross() {
        assertThat(AreaHatching.of(AREA).dots(3, 20).split("z")).hasSize(17).allSatisfy(dot -> {
            String[] at = dot.substring(1, dot.indexOf('a')).split(" ");
            double y = Double.parseDouble(at[1]);
            if (y > 30 && y < 70) {
                double left = Double.parseDouble(at[0]);
                assertThat(left > 24.1 && left < 69.9).as(dot).isFalse();
            }
        });
    }
}
