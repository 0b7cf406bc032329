package org.tabane.exchange.reading;

import java.util.List;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/** An opened file whose sheets can be read, each as often as wanted, in bounded memory. */
public sealed interface TableReader extends AutoCloseable permits CsvReader, XlsxReader, XlsReader {
    /** Opens a file, whatever it is called: what it is, is told from its bytes. */
    static TableReader open(ImportFile file, ImportLimits limits) throws ImportRefused {
        return FileKinds.open(file, limits);
    }

    FileFormat format();

    /** Names of the visible sheets in the workbook's order; one empty name for a CSV. */
    List<String> sheetNames();

    /** Reads a sheet from its first row until its end or until the visitor has enough. */
    void read(int sheet, RowVisitor visitor) throws ImportRefused;

    @Override
    void close();
}
