package org.tabane.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The house's typeface on paper, BIZ UDGothic, read from the classpath: nothing of the machine's own fonts is used, so a document
 * looks the same wherever it is made.
 *
 * <p>Thread-safe; loaded on first use.
 */
final class Typeface {

    static final String REGULAR = "/fonts/BIZUDGothic-Regular.ttf";
    static final String BOLD = "/fonts/BIZUDGothic-Bold.ttf";

    private static final class Loaded {
        static final Typeface HOUSE = new Typeface();
    }

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private final CmapLookup characters;

    private Typeface() {
        try {
            regular = parse(REGULAR);
            bold = parse(BOLD);
            characters = regular.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface could not be read.", e);
        }
    }

    static Typeface house() {
        return Loaded.HOUSE;
    }

    static InputStream open(String file) {
        InputStream stream = Typeface.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(
                    "Typeface (" + file + ") is not on the classpath.\nMaybe the web module was not built.");
        }
        return stream;
    }

    private static TrueTypeFont parse(String file) throws IOException {
        try (InputStream stream = open(file)) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream));
        }
    }

    /** True if the typeface can print the character. */
    synchronized boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The words as path data, standing where the mark says. */
    synchronized String outline(Mark.Words words) {
        TrueTypeFont font = words.bold() ? bold : regular;
        try {
            double unit = words.size() / font.getUnitsPerEm();
            String text = Characters.printable(words.text(), this).text();
            CmapLookup cmap = font.getUnicodeCmapLookup();
            double width = text.codePoints()
                            .mapToLong(c -> advance(font, cmap.getGlyphId(c)))
                            .sum()
                    * unit;
            double x = switch (words.anchor()) {
                case START -> words.x();
                case MIDDLE -> words.x() - width / 2;
                case END -> words.x() - width;
            };
            StringBuilder data = new StringBuilder();
            for (int character : text.codePoints().toArray()) {
                int glyph = cmap.getGlyphId(character);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    var place = new AffineTransform(unit, 0, 0, -unit, x, words.y());
                    append(data, outline.getPath().getPathIterator(place));
                }
                x += advance(font, glyph) * unit;
            }
            return data.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface could not be read.", e);
        }
    }

    private static int advance(TrueTypeFont font, int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(StringBuilder data, PathIterator path) {
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            int points = switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> pen(data, 'M', 1);
                case PathIterator.SEG_LINETO -> pen(data, 'L', 1);
                case PathIterator.SEG_QUADTO -> pen(data, 'Q', 2);
                case PathIterator.SEG_CUBICTO -> pen(data, 'C', 3);
                default -> pen(data, 'Z', 0);
            };
            for (int i = 0; i < points * 2; i++) {
                data.append(i == 0 ? "" : " ").append(Drawing.number(at[i]));
            }
        }
    }

    private static int pen(StringBuilder data, char command, int points) {
        data.append(command);
        return points;
    }
}
