package org.tabane.exchange.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/**
 * The packed parts of a workbook, each handed out only as far as the limits go.
 *
 * <p>The sizes a zip declares are not believed: every byte that comes out is counted.
 */
final class WorkbookParts implements AutoCloseable {
    private static final long SUSPECT = 10L * 1024 * 1024;

    private final ImportFile file;
    private final ImportLimits limits;
    private final ZipFile zip;

    private WorkbookParts(ImportFile file, ImportLimits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    static WorkbookParts open(ImportFile file, ImportLimits limits) throws IOException, ImportRefused {
        Path path = file.path();
        ZipFile zip = new ZipFile(path.toFile());
        WorkbookParts parts = new WorkbookParts(file, limits, zip);
        try {
            if (zip.size() > limits.parts()) {
                throw parts.bomb();
            }
            long declared = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                declared += Math.max(0, entries.nextElement().getSize());
                if (declared > limits.unpackedBytes() || declared < 0) {
                    throw parts.bomb();
                }
            }
            return parts;
        } catch (ImportRefused | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The bytes of a part; {@code null} when there is no such part. */
    @Nullable
    InputStream part(String name, long largest) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null
                ? null
                : new BufferedInputStream(
                        new Counted(zip.getInputStream(entry), largest, Math.max(1, entry.getCompressedSize())),
                        1 << 16);
    }

    ImportRefused bomb() {
        return FileKinds.refused("file_bomb", file.name(), FileKinds.megabytes(limits.unpackedBytes()));
    }

    ImportFile file() {
        return file;
    }

    ImportLimits limits() {
        return limits;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Thrown through the XML parser when a part unpacks to more than it may. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {
        private final long largest;
        private final long packed;
        private long count;

        Counted(InputStream in, long largest, long packed) {
            super(in);
            this.largest = largest;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) throws TooMuch {
            count += read;
            if (count > largest || (count > SUSPECT && count / packed > limits.packingRatio())) {
                throw new TooMuch();
            }
        }
    }
}
