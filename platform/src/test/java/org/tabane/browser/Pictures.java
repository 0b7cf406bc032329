package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Compares pictures with the ones committed in {@code src/test/resources/pictures}. Letters are drawn a little differently from machine to
 * machine, so pictures are compared by the mean of squares of 8 × 8 pixels: a square differs when a channel is off by more than 24 of 255. Of
 * the squares with ink in either picture (a mean channel below 240) up to {@value #TOLERATED} per cent may differ: paper, of which most of a
 * picture consists, does not count, or a sign could vanish unnoticed. Moving a whole picture by one pixel stays below that.
 *
 * <p>Besides, no colour may be lost: each plain colour of the committed picture, one that covers at least {@value #PLAIN} per cent of it,
 * must cover at least half as much in the other, or a class of a few towns could vanish unnoticed.
 *
 * {@code -Dtabane.pictures.update=true} writes the pictures anew.
 */
public final class Pictures {
    static final int TOLERATED = 3;
    static final double PLAIN = 0.1;

    private static final Path FOLDER = Path.of("src/test/resources/pictures");
    private static final int SQUARE = 8;
    private static final int OFF = 24;
    private static final int PAPER = 240;
    private static final int SAME = 1;

    private Pictures() {}

    /** Fails when the picture is not like the committed one of this name. */
    public static void assertLike(String name, byte[] png) {
        Path file = FOLDER.resolve(name + ".png");
        try {
            if (Boolean.getBoolean("tabane.pictures.update")) {
                Files.createDirectories(FOLDER);
                Files.write(file, png);
                return;
            }
            BufferedImage wanted = ImageIO.read(file.toFile());
            BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(Math.abs(seen.getWidth() - wanted.getWidth()))
                    .as("width of %s", name)
                    .isLessThanOrEqualTo(2);
            assertThat(Math.abs(seen.getHeight() - wanted.getHeight()))
                    .as("height of %s", name)
                    .isLessThanOrEqualTo(wanted.getHeight() / 20);
            assertThat(differing(wanted, seen))
                    .as("per cent of the inked squares of %s that differ from %s", name, file)
                    .isLessThanOrEqualTo(TOLERATED);
            assertThat(lostColours(wanted, seen))
                    .as("colours of %s that are lost", file)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double differing(BufferedImage one, BufferedImage other) {
        int columns = Math.min(one.getWidth(), other.getWidth()) / SQUARE;
        int rows = Math.min(one.getHeight(), other.getHeight()) / SQUARE;
        int inked = 0;
        int differing = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int[] a = mean(one, column, row);
                int[] b = mean(other, column, row);
                if (isInked(a) || isInked(b)) {
                    inked++;
                }
                if (Math.abs(a[0] - b[0]) > OFF || Math.abs(a[1] - b[1]) > OFF || Math.abs(a[2] - b[2]) > OFF) {
                    differing++;
                }
            }
        }
        return 100.0 * differing / Math.max(1, inked);
    }

    /** The plain colours of one picture of which another has less than half, as RRGGBB. */
    static List<String> lostColours(BufferedImage one, BufferedImage other) {
        Map<Integer, Integer> colours = colours(one);
        Map<Integer, Integer> others = colours(other);
        double area = (double) one.getWidth() * one.getHeight();
        return colours.entrySet().stream()
                .filter(each -> 100 * each.getValue() / area >= PLAIN)
                .filter(each -> 2 * like(each.getKey(), others) < like(each.getKey(), colours))
                .map(each -> "%06X".formatted(each.getKey()))
                .sorted()
                .toList();
    }

    private static Map<Integer, Integer> colours(BufferedImage picture) {
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        return pixels;
    }

    /** How many pixels have this colour, or nearly. */
    private static int like(int colour, Map<Integer, Integer> pixels) {
        return pixels.entrySet().stream()
                .filter(each -> Math.abs((each.getKey() >> 16) - (colour >> 16)) <= SAME
                        && Math.abs((each.getKey() >> 8 & 0xFF) - (colour >> 8 & 0xFF)) <= SAME
                        && Math.abs((each.getKey() & 0xFF) - (colour & 0xFF)) <= SAME)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isInked(int[] mean) {
        return Math.min(mean[0], Math.min(mean[1], mean[2])) < PAPER;
    }

    private static int[] mean(BufferedImage picture, int column, int row) {
        int[] sum = new int[3];
        for (int y = 0; y < SQUARE; y++) {
            for (int x = 0; x < SQUARE; x++) {
                int colour = picture.getRGB(column * SQUARE + x, row * SQUARE + y);
                sum[0] += colour >> 16 & 0xFF;
                sum[1] += colour >> 8 & 0xFF;
                sum[2] += colour & 0xFF;
            }
        }
        return new int[] {sum[0] / (SQUARE * SQUARE), sum[1] / (SQUARE * SQUARE), sum[2] / (SQUARE * SQUARE)};
    }
}
