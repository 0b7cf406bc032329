package org.tabane.exchange;

/**
 * How large a file may be before it is refused, so that no upload can take the machine down.
 *
 * @param fileBytes largest file as uploaded, in bytes
 * @param legacyFileBytes largest file of the old Excel format (.xls), which has to be held in memory whole, in bytes
 * @param unpackedBytes largest total of a workbook's parts once unpacked, in bytes
 * @param textBytes largest table of shared texts of a workbook once unpacked, in bytes; it is held in memory
 * @param packingRatio largest ratio of unpacked to packed size of one part over 10 MB; more is taken for a zip bomb
 * @param parts largest number of parts in a workbook
 * @param rows most rows read from one sheet
 * @param columns most columns read from one row
 */
public record ImportLimits(
        long fileBytes,
        long legacyFileBytes,
        long unpackedBytes,
        long textBytes,
        int packingRatio,
        int parts,
        int rows,
        int columns) {
    private static final long MEGABYTE = 1024L * 1024L;

    /**
     * 50 MB as uploaded, 1,048,576 rows (what a sheet of Excel holds).
     *
     * <p>Assumption: a genuine workbook of 100,000 rows unpacks 5 to 60 times its size; 300 leaves room, a bomb is over 1,000.
     */
    public static final ImportLimits STANDARD = new ImportLimits(
            50 * MEGABYTE, 20 * MEGABYTE, 1024 * MEGABYTE, 200 * MEGABYTE, 300, 5_000, 1_048_576, 1_000);

    /** These limits for larger or smaller files; workbooks may unpack to twenty times as much. */
    public ImportLimits withFileMegabytes(int megabytes) {
        return new ImportLimits(
                megabytes * MEGABYTE,
                legacyFileBytes,
                Math.max(unpackedBytes, 20 * megabytes * MEGABYTE),
                textBytes,
                packingRatio,
                parts,
                rows,
                columns);
    }

    /** These limits for longer or shorter tables; only a CSV can have more rows than a sheet of Excel. */
    public ImportLimits withRows(int most) {
        return new ImportLimits(
                fileBytes, legacyFileBytes, unpackedBytes, textBytes, packingRatio, parts, most, columns);
    }

    public ImportLimits {
        if (fileBytes < 1 || legacyFileBytes < 1 || unpackedBytes < 1 || textBytes < 1) {
            throw new IllegalArgumentException("Sizes must be positive.");
        }
        if (packingRatio < 1 || parts < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("Ratio and counts must be positive.");
        }
    }
}
