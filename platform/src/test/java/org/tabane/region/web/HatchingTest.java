package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HatchingTest {
    private static final Pattern LINE = Pattern.compile("M(-?\\d+) (-?\\d+)L(-?\\d+) (-?\\d+)");

    @Test
    void aSquareIsHatchedFromEdgeToEdgeAndNowhereElse() {
        String lines = Hatching.of("M100 200h100v100h-100z", Hatching.Direction.RISING);
        assertThat(lines).isEqualTo("M150 200L100 250M200 200L100 300M200 250L150 300");
        assertThat(Hatching.of("M100 200l100 0 0 100-100 0z", Hatching.Direction.RISING))
                .as("the same square in steps as a sheet writes them")
                .isEqualTo(lines);
    }

    @Test
    void aHoleStaysWhiteAndLinesFallTheOtherWayForMissingValues() {
        String lines = Hatching.of("M0 0l300 0 0 300-300 0zM100 100l0 100 100 0 0-100z", Hatching.Direction.FALLING);
        assertThat(LINE.matcher(lines).results()).hasSizeGreaterThan(10).allSatisfy(HatchingTest::fallsOutsideTheHole);
    }

    private static void fallsOutsideTheHole(MatchResult line) {
        int fromX = Integer.parseInt(line.group(1));
        int fromY = Integer.parseInt(line.group(2));
        int toX = Integer.parseInt(line.group(3));
        int toY = Integer.parseInt(line.group(4));
        assertThat(toX - fromX).as("falls to the right").isEqualTo(toY - fromY);
        double x = (fromX + toX) / 2.0;
        double y = (fromY + toY) / 2.0;
        assertThat(x > 100 && x < 200 && y > 100 && y < 200).as("in the hole").isFalse();
    }

    @Test
    void anAreaBetweenTwoLinesHasNone() {
        assertThat(Hatching.of("M10 10h4v4h-4z", Hatching.Direction.RISING)).isEmpty();
    }
}
