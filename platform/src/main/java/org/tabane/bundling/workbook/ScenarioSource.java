package org.tabane.bundling.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.RowSource;
import org.tabane.exchange.TableRows;

/** The rows of every sheet a scenario's workbook has, one sheet after another; sheets it does not have are left as they are. */
final class ScenarioSource implements RowSource<ScenarioRow> {

    private static final String SHEET_MISSING = "sheet_missing";

    private final Supplier<ScenarioSheets> sheets;
    private final ImportLimits limits;

    /** @param sheets made anew for each reading; throws when there is no such scenario */
    ScenarioSource(Supplier<ScenarioSheets> sheets, ImportLimits limits) {
        this.sheets = sheets;
        this.limits = limits;
    }

    @Override
    public String key(ScenarioRow row) {
        return row.key();
    }

    @Override
    public OpenRows<ScenarioRow> open(ImportFile file) throws ImportRefused {
        List<OpenRows<ScenarioRow>> open = new ArrayList<>();
        List<ImportRefused> missing = new ArrayList<>();
        try {
            for (ImportDefinition<ScenarioRow> sheet : sheets.get().all()) {
                try {
                    open.add(new TableRows<>(sheet, limits).open(file));
                } catch (ImportRefused refused) {
                    if (!refused.fault().code().equals(SHEET_MISSING)) {
                        throw refused;
                    }
                    missing.add(refused);
                }
            }
            if (open.isEmpty()) {
                throw missing.getFirst();
            }
            return new Open(open);
        } catch (ImportRefused | RuntimeException failed) {
            open.forEach(OpenRows::close);
            throw failed;
        }
    }

    /** Several sheets read as one; the columns of all stand beside each other. */
    private static final class Open implements OpenRows<ScenarioRow> {

        private final List<OpenRows<ScenarioRow>> sheets;
        private final List<String> headers;

        Open(List<OpenRows<ScenarioRow>> sheets) {
            this.sheets = sheets;
            Set<String> texts = new LinkedHashSet<>();
            sheets.forEach(sheet -> sheet.layout().headers().forEach(header -> texts.add(header.text())));
            this.headers = List.copyOf(texts);
        }

        @Override
        public FileLayout layout() {
            FileLayout first = sheets.getFirst().layout();
            List<ImportPreview.Header> all = new ArrayList<>();
            all.add(new ImportPreview.Header(0, "シート", null));
            for (String text : headers) {
                all.add(new ImportPreview.Header(
                        all.size(),
                        text,
                        sheets.stream()
                                .flatMap(sheet -> sheet.layout().headers().stream())
                                .filter(header -> header.text().equals(text) && header.column() != null)
                                .findFirst()
                                .map(ImportPreview.Header::column)
                                .orElse(null)));
            }
            return new FileLayout(
                    first.format(),
                    sheets.stream().map(sheet -> sheet.layout().sheet()).collect(Collectors.joining("、")),
                    0,
                    all,
                    List.of());
        }

        @Override
        public void read(Taker<ScenarioRow> taker) throws ImportRefused {
            boolean[] more = {true};
            for (OpenRows<ScenarioRow> sheet : sheets) {
                if (more[0]) {
                    sheet.read(row -> {
                        more[0] = taker.take(new SourceRow<>(
                                row.place(),
                                row.value(),
                                row.faults(),
                                row.remarks(),
                                () -> cells(sheet.layout(), row)));
                        return more[0];
                    });
                }
            }
        }

        private List<Cell> cells(FileLayout layout, SourceRow<ScenarioRow> row) {
            List<Cell> own = row.cells().get();
            List<Cell> all = new ArrayList<>();
            all.add(Cell.text(String.valueOf(layout.sheet())));
            for (String text : headers) {
                Cell cell = Cell.EMPTY;
                for (int i = 0; i < own.size(); i++) {
                    if (layout.headers().get(i).text().equals(text)) {
                        cell = own.get(i);
                    }
                }
                all.add(cell);
            }
            return all;
        }

        @Override
        public void close() {
            sheets.forEach(OpenRows::close);
        }
    }

    /** A source that refuses every file, with a word why. */
    static RowSource<ScenarioRow> refusing(Fault fault) {
        return new RowSource<>() {
            @Override
            public OpenRows<ScenarioRow> open(ImportFile file) throws ImportRefused {
                throw new ImportRefused(fault);
            }

            @Override
            public String key(ScenarioRow row) {
                return row.key();
            }
        };
    }
}
