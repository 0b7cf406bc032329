package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        BufferedImage without = changed(picture, 0, Integer.parseInt(ink, 16));
        assertThat(Pictures.differing(picture, without)).as(what).isGreaterThan(Pictures.TOLERATED);
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
        assertThat(Pictures.lostColours(picture, changed(picture, 0, Integer.parseInt(ink, 16))))
                .contains(ink);
    }

    @ParameterizedTest
    @CsvSource({"asset-map", "town-axes", "national-map"})
    void aPixelToTheSideIsTolerated(String name) throws IOException {
        BufferedImage picture = picture(name);
        BufferedImage moved = changed(picture, 1, -1);
        assertThat(Pictures.differing(picture, moved)).isLessThanOrEqualTo(Pictures.TOLERATED);
        assertThat(Pictures.lostColours(picture, moved)).isEmpty();
    }

    @Test
    void aPictureIsLikeItself() throws IOException {
        BufferedImage picture = picture("asset-map");
        assertThat(Pictures.differing(picture, picture)).isZero();
    }

    /** The picture moved to the right, and one ink made paper. */
    private static BufferedImage changed(BufferedImage picture, int right, int ink) {
        BufferedImage changed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(Math.max(0, x - right), y) & WHITE;
                changed.setRGB(x, y, colour == ink ? WHITE : colour);
            }
        }
        return changed;
    }

    private static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(
                Path.of("src/test/resources/pictures", name + ".png").toFile());
    }
}
