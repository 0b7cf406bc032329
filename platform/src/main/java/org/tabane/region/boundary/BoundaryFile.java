package org.tabane.region.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens a boundary file, whatever it is called: what it is, is told from its bytes. */
public final class BoundaryFile {
    private static final int HEAD = 4096;

    private BoundaryFile() {}

    /**
     * All areas of the file.
     *
     * @throws BoundaryRefused when it is none of the three kinds, or damaged
     */
    public static List<RawArea> read(Path file) throws BoundaryRefused {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD);
            }
            if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
                return BoundaryShapes.read(file);
            }
            String text = new String(head, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            if (text.startsWith("{")) {
                return text.replaceAll("\\s", "").contains("\"type\":\"Topology\"")
                        ? TopoJson.read(file)
                        : GeoJson.read(file);
            }
            throw new BoundaryRefused("region.boundaries.fault.kind");
        } catch (IOException | tools.jackson.core.JacksonException e) {
            BoundaryRefused refused = new BoundaryRefused("region.boundaries.fault.damaged");
            refused.initCause(e);
            throw refused;
        }
    }
}
