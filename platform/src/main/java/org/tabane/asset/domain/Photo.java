package org.tabane.asset.domain;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import java.util.TimeZone;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Photos drawn anew, so that nothing the camera wrote into the file (place, owner, serial number) is kept with the picture, and
 * turned upright. The day it was taken is read before and handed over apart.
 */
public final class Photo {
    /** Longer side of a kept photo, in pixels: enough for A4 at 300 dpi. */
    public static final int KEPT = 3_600;
    /** Longer side of a small picture for lists, in pixels. */
    public static final int THUMBNAIL = 480;

    /** A picture larger than this, in pixels, is refused: it would take more memory than a photo needs. */
    private static final long MOST_PIXELS = 120_000_000L;

    private Photo() {}

    /** A picture that cannot be drawn anew. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Draws a photo anew as JPEG.
     *
     * @param longest most pixels of its longer side
     */
    public static void redraw(Path photo, int longest, OutputStream out) throws Unreadable, IOException {
        int orientation = orientation(photo);
        BufferedImage image = read(photo, longest);
        BufferedImage upright = upright(image, orientation, longest);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.88f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(upright, null, null), quality);
        } finally {
            writer.dispose();
        }
    }

    /** The day the camera says the photo was taken on. */
    public static Optional<LocalDate> takenOn(Path photo) {
        try (InputStream in = Files.newInputStream(photo)) {
            Metadata metadata = ImageMetadataReader.readMetadata(in);
            ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
            java.util.Date taken = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone("Asia/Tokyo"));
            return Optional.ofNullable(taken)
                    .map(date -> LocalDate.ofInstant(date.toInstant(), ZoneId.of("Asia/Tokyo")));
        } catch (ImageProcessingException | IOException | RuntimeException noMetadata) {
            return Optional.empty();
        }
    }

    private static int orientation(Path photo) {
        try (InputStream in = Files.newInputStream(photo)) {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(in).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException noMetadata) {
            return 1;
        }
    }

    private static BufferedImage read(Path photo, int longest) throws Unreadable, IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(photo.toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? java.util.Collections.emptyIterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable("No reader knows this picture.", null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS) {
                    throw new Unreadable("A picture of " + width + " by " + height + " pixels is too large.", null);
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(width, height) / (2L * longest));
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } catch (IOException | RuntimeException broken) {
                throw new Unreadable("The picture is broken.", broken);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation, int longest) {
        boolean turned = orientation >= 5;
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, longest / (double) Math.max(width, height));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform turn = AffineTransform.getScaleInstance(scale, scale);
        turn.concatenate(turn(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return drawn;
    }

    /** Source: Exif 2.32, tag 0x0112. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
