package org.tabane.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.jspecify.annotations.Nullable;

/** Drawings as pictures, for files that know no vectors. */
final class Raster {

    private Raster() {}

    /** PNG on white, {@code pixels} wide. */
    static byte[] png(Svg drawing, int pixels) {
        return paint(drawing, pixels, Color.WHITE);
    }

    /** PNG that lets the ground through, {@code pixels} wide. */
    static byte[] transparentPng(Svg drawing, int pixels) {
        return paint(drawing, pixels, null);
    }

    private static byte[] paint(Svg drawing, int pixels, @Nullable Color ground) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) pixels);
        if (ground != null) {
            transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, ground);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(drawing.outlined(Typeface.house()))),
                    new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalStateException("Drawing (" + drawing.description() + ") could not be painted.", e);
        }
        return png.toByteArray();
    }
}
