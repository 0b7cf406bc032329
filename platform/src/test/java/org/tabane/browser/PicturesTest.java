package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That pictures are truly compared: what a person would see missing is found, what another machine draws differently is not. */
class PicturesTest {
    private static final int WHITE = 0xFFFFFF;

    @ParameterizedTest(name = "{0} without {2}")
    @CsvSource({
        "asset-map, 1D6B45, the signs of parks",
        "asset-map, C74700, the marks of bad grades",
        "asset-map, 1A1A1A, the numbers of clusters",
        "town-axes, 1A1A1A, the words of its table",
        "national-map, 2F6EA5, the towns of one class",
        "national-map, 97BADB, the towns of a class with few",
        "national-map, C74700, the call-out of one's own town",
    })
    void aPartThatVanishesIsFound(String name, String ink, String what) throws IOException {
        BufferedImage picture = picture(name);
        assertThat(Pictures.faults(picture, without(picture, ink)))
                .as(what)
                .anyMatch(fault -> fault.contains("differ"));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "national-map, 00234B",
        "national-map, 0F4780",
        "national-map, 2F6EA5",
        "national-map, 6296C6",
        "national-map, 97BADB",
        "national-map, C5D9E8",
        "national-map, E6EFF5",
        "national-map, C74700",
        "asset-map, 2F6EA5",
        "asset-map, 1D6B45",
        "town-axes, 0055AD",
    })
    void aColourThatVanishesIsFound(String name, String ink) throws IOException {
        BufferedImage picture = picture(name);
        assertThat(Pictures.faults(picture, without(picture, ink))).contains("the colour " + ink + " is lost");
    }

    /** Far less than a hundredth of the picture's ink. */
    @ParameterizedTest(name = "{0} without {5}")
    @CsvSource({
        "asset-map, 509, 80, 27, 26, one sign of a park",
        "asset-map, 66, 72, 28, 30, one sign of a bad grade",
        "asset-map, 11, 587, 96, 24, the scale",
        "town-axes, 351, 230, 70, 18, the town's own number",
        "town-axes, 494, 574, 112, 16, one link",
        "town-axes, 0, 796, 36, 16, one word of the source",
        "national-map, 440, 212, 87, 49, the call-out",
        "national-map, 322, 317, 17, 18, one island",
    })
    void oneSignOrWordAloneIsMissed(String name, int x, int y, int width, int height, String what) throws IOException {
        BufferedImage picture = picture(name);
        BufferedImage without = redrawn(picture, picture::getRGB);
        Graphics2D paper = without.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fill(new Rectangle(x, y, width, height));
        paper.dispose();
        assertThat(Pictures.faults(picture, without)).as(what).isNotEmpty();
        assertThat(Pictures.faults(without, picture)).as("too much: " + what).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset-map", "town-axes", "national-map"})
    void aPixelToAnySideIsTolerated(String name) throws IOException {
        BufferedImage picture = picture(name);
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                assertThat(Pictures.faults(picture, moved(picture, right, down)))
                        .as("%d to the right, %d down", right, down)
                        .isEmpty();
            }
        }
    }

    /** As between machines that smooth letters and lines in other ways. */
    @ParameterizedTest
    @ValueSource(strings = {"asset-map", "town-axes", "national-map"})
    void softerEdgesAreTolerated(String name) throws IOException {
        BufferedImage picture = picture(name);
        BufferedImage beside = moved(picture, 1, 0);
        BufferedImage soft = redrawn(picture, (x, y) -> between(picture.getRGB(x, y), beside.getRGB(x, y)));
        assertThat(PictureDifference.of(picture, soft).squares()).isEmpty();
    }

    @Test
    void aPictureIsLikeItself() throws IOException {
        BufferedImage picture = picture("asset-map");
        assertThat(Pictures.faults(picture, picture)).isEmpty();
    }

    @Test
    void aFaultSaysWhereAndKeepsWhatWasSeen() throws IOException {
        BufferedImage picture = picture("asset-map");
        var png = new ByteArrayOutputStream();
        ImageIO.write(without(picture, "1D6B45"), "png", png);
        assertThatThrownBy(() -> Pictures.assertLike("asset-map", png.toByteArray()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "squares differ", "at x 504 to 520, y 80 to 104", "target/pictures", "asset-map");
        assertThat(Path.of("target/pictures/asset-map.png")).hasBinaryContent(png.toByteArray());
        assertThat(Files.size(Path.of("target/pictures/asset-map-marked.png"))).isPositive();
    }

    private static BufferedImage without(BufferedImage picture, String ink) {
        int colour = Integer.parseInt(ink, 16);
        return redrawn(picture, (x, y) -> (picture.getRGB(x, y) & WHITE) == colour ? WHITE : picture.getRGB(x, y));
    }

    private static BufferedImage moved(BufferedImage picture, int right, int down) {
        return redrawn(
                picture,
                (x, y) -> picture.getRGB(
                        Math.clamp(x - right, 0, picture.getWidth() - 1),
                        Math.clamp(y - down, 0, picture.getHeight() - 1)));
    }

    private static int between(int one, int other) {
        return ((one & 0xFEFEFE) >> 1) + ((other & 0xFEFEFE) >> 1);
    }

    private static BufferedImage redrawn(BufferedImage picture, IntBinaryOperator colour) {
        BufferedImage redrawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                redrawn.setRGB(x, y, colour.applyAsInt(x, y));
            }
        }
        return redrawn;
    }

    private static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(
                Path.of("src/test/resources/pictures", name + ".png").toFile());
    }
}
