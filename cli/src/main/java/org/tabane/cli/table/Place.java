package org.tabane.cli.table;

/**
 * Where something stands in a file. Lines and columns count from 1; the line is the physical line of a CSV file or the row number of a
 * workbook, the column the column's number.
 */
public record Place(String file, int line, int column) {

    public static Place ofFile(String file) {
        return new Place(file, 1, 1);
    }

    public Place inColumn(int number) {
        return new Place(file, line, number);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
