package org.tabane.exchange;

import java.util.List;
import org.tabane.exchange.reading.RawRow;
import org.tabane.exchange.reading.TableReader;

/**
 * The rows of a table (Excel, CSV) as an {@link ImportDefinition} describes them.
 *
 * @param <T> type of a row
 */
public final class TableRows<T> implements RowSource<T> {
    private final ImportDefinition<T> definition;
    private final ImportLimits limits;

    public TableRows(ImportDefinition<T> definition, ImportLimits limits) {
        this.definition = definition;
        this.limits = limits;
    }

    @Override
    public String key(T row) {
        return definition.toKey(row);
    }

    @Override
    public OpenRows<T> open(ImportFile file) throws ImportRefused {
        TableReader reader = TableReader.open(file, limits);
        try {
            return new Open(reader, HeaderSearch.find(reader, definition, file));
        } catch (ImportRefused | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private final class Open implements OpenRows<T> {
        private final TableReader reader;
        private final HeaderSearch.Found table;
        private final List<ImportPreview.Header> headers;

        Open(TableReader reader, HeaderSearch.Found table) {
            this.reader = reader;
            this.table = table;
            this.headers = table.header().headers();
        }

        @Override
        public FileLayout layout() {
            return new FileLayout(
                    reader.format(),
                    table.sheetName(),
                    table.header().row().number(),
                    headers,
                    table.header().missingOf(definition.columns(), false));
        }

        @Override
        public void read(Taker<T> taker) throws ImportRefused {
            RowReading<T> reading = new RowReading<>(definition, table);
            reader.read(table.sheet(), raw -> {
                if (raw.number() <= table.header().row().number() || reading.isPassedOver(raw)) {
                    return true;
                }
                RowReading.Read<T> read = reading.read(raw);
                return taker.take(new SourceRow<>(
                        Place.row(table.sheetName(), raw.number()),
                        read.value(),
                        read.faults(),
                        read.remarks(),
                        () -> cells(raw)));
            });
        }

        private List<Cell> cells(RawRow raw) {
            return headers.stream().map(header -> raw.cell(header.index())).toList();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
