package org.tabane.exchange;

/**
 * What kind of file an upload turned out to be.
 *
 * @param kind CSV or a kind of workbook, told from the bytes, not from the name
 * @param encoding character encoding of a CSV ({@code UTF-8}, {@code windows-31j}, {@code UTF-16}); empty for a workbook
 * @param guessed whether the encoding was inferred from the bytes rather than stated by a byte order mark
 * @param delimiter what separates the columns of a CSV; a space otherwise
 * @param name what people call a format that is no table, such as GeoJSON; empty for tables
 */
public record FileFormat(Kind kind, String encoding, boolean guessed, char delimiter, String name) {
    /** Kinds of file that can be read. */
    public enum Kind {
        CSV,
        XLSX,
        /** The Excel format before 2007. */
        XLS,
        /** No table: GeoJSON, Shapefile and the like, read by the module that takes them. */
        OTHER
    }

    public static FileFormat csv(String encoding, boolean guessed, char delimiter) {
        return new FileFormat(Kind.CSV, encoding, guessed, delimiter, "");
    }

    public static FileFormat workbook(Kind kind) {
        return new FileFormat(kind, "", false, ' ', "");
    }

    /** A format that is no table. */
    public static FileFormat other(String name) {
        return new FileFormat(Kind.OTHER, "", false, ' ', name);
    }
}
