package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Compares pictures with the ones committed in {@code src/test/resources/pictures}, so that what a person would miss is found and what
 * another machine draws differently is not (see {@link PictureDifference}):
 *
 * <ul>
 *   <li>No {@value #PATCH} squares that touch may differ, as where a sign, a word or a line is gone; a machine's own letters differ in single
 *       squares here and there.
 *   <li>Of the inked squares at most {@value #TOLERATED} per cent may differ in all. Measured with and without the house's font on
 *       the machine, with and without hinting and subpixels: at most 0.3, in patches of one or two.
 *   <li>No colour may be lost: each plain colour of the committed picture, one that covers at least {@value #PLAIN} per cent of it, must cover
 *       at least half as much in the other, or a class of a few towns could vanish unnoticed.
 * </ul>
 *
 * A picture that is not like the committed one is kept in {@code target/pictures}, beside one with the places marked.
 * {@code -Dtabane.pictures.update=true} writes the committed pictures anew.
 */
public final class Pictures {
    static final int PATCH = 4;
    static final int TOLERATED = 1;
    static final double PLAIN = 0.1;

    private static final Path FOLDER = Path.of("src/test/resources/pictures");
    private static final Path SEEN = Path.of("target/pictures");
    private static final int SAME = 1;
    private static final int EDGE = 2;

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
            List<String> faults = faults(wanted, seen);
            if (!faults.isEmpty()) {
                Files.createDirectories(SEEN);
                Files.write(SEEN.resolve(name + ".png"), png);
                ImageIO.write(
                        marked(seen, PictureDifference.of(wanted, seen).squares()),
                        "png",
                        SEEN.resolve(name + "-marked.png").toFile());
            }
            assertThat(faults)
                    .as("what makes %s unlike %s (seen and marked: %s)", name, file, SEEN.toAbsolutePath())
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes the second picture unlike the first, each in words with its place; nothing when they are alike. */
    static List<String> faults(BufferedImage wanted, BufferedImage seen) {
        List<String> faults = new ArrayList<>();
        if (Math.abs(seen.getWidth() - wanted.getWidth()) > EDGE
                || Math.abs(seen.getHeight() - wanted.getHeight()) > EDGE) {
            faults.add("%d × %d pixels instead of %d × %d"
                    .formatted(seen.getWidth(), seen.getHeight(), wanted.getWidth(), wanted.getHeight()));
        }
        PictureDifference difference = PictureDifference.of(wanted, seen);
        List<Set<Point>> patches = difference.patches();
        patches.stream()
                .filter(patch -> patch.size() >= PATCH)
                .map(patch -> "squares differ " + place(patch))
                .forEach(faults::add);
        if (difference.share() > TOLERATED) {
            faults.add("%d of %d inked squares differ (%.2f per cent), the most together %s"
                    .formatted(
                            difference.squares().size(),
                            difference.inked(),
                            difference.share(),
                            place(patches.getFirst())));
        }
        lostColours(wanted, seen).forEach(colour -> faults.add("the colour " + colour + " is lost"));
        return faults;
    }

    private static String place(Set<Point> patch) {
        var columns = patch.stream().mapToInt(square -> square.x).summaryStatistics();
        var rows = patch.stream().mapToInt(square -> square.y).summaryStatistics();
        return "at x %d to %d, y %d to %d (%d)"
                .formatted(
                        columns.getMin() * PictureDifference.SQUARE,
                        (columns.getMax() + 1) * PictureDifference.SQUARE,
                        rows.getMin() * PictureDifference.SQUARE,
                        (rows.getMax() + 1) * PictureDifference.SQUARE,
                        patch.size());
    }

    private static BufferedImage marked(BufferedImage picture, Set<Point> squares) {
        BufferedImage marked = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = marked.createGraphics();
        ink.drawImage(picture, 0, 0, null);
        ink.setColor(Color.MAGENTA);
        for (Point square : squares) {
            ink.drawRect(
                    square.x * PictureDifference.SQUARE,
                    square.y * PictureDifference.SQUARE,
                    PictureDifference.SQUARE - 1,
                    PictureDifference.SQUARE - 1);
        }
        ink.dispose();
        return marked;
    }

    /** The plain colours of one picture of which another has less than half, as RRGGBB. */
    private static List<String> lostColours(BufferedImage one, BufferedImage other) {
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
}
