package org.tabane.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What one kind of import looks like: its sheet, its columns, how a row becomes a record and what makes two rows the same.
 * Written once by the module that owns the table; preview, import, rejected rows and template all follow from it.
 *
 * <pre>{@code
 * ImportDefinition<LedgerRow> LEDGER = ImportDefinition.<LedgerRow>named("ledger.entries")
 *         .sheet("台帳", "Ledger")
 *         .columns(MUNICIPALITY, WORK_ITEM, YEAR, DIRECT_HOURS, OUTSOURCED)
 *         .check((row, faults) -> …)
 *         .row(row -> new LedgerRow(row.get(MUNICIPALITY), …))
 *         .key(row -> row.municipality() + " " + row.workItem());
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> type of a row
 */
public final class ImportDefinition<T> {
    private final String name;
    private final List<String> sheetNames;
    private final boolean namedSheetOnly;
    private final List<Column<?>> columns;
    private final List<BiConsumer<RowValues, RowFaults>> checks;
    private final Function<RowValues, T> toRow;
    private final Function<T, String> toKey;

    private ImportDefinition(Draft<T> draft, Function<RowValues, T> toRow, Function<T, String> toKey) {
        name = draft.name;
        sheetNames = List.copyOf(draft.sheetNames);
        namedSheetOnly = draft.namedSheetOnly;
        columns = List.copyOf(draft.columns);
        checks = List.copyOf(draft.checks);
        this.toRow = toRow;
        this.toKey = toKey;
    }

    /**
     * Begins a definition.
     *
     * @param name stable name, {@code <module>.<what>}; also the prefix of its title's message key
     */
    public static <T> Draft<T> named(String name) {
        return new Draft<>(name);
    }

    /** Stable name such as {@code ledger.entries}. */
    public String name() {
        return name;
    }

    /** Names of the sheet; the first is the Japanese one of the template, the second the English one. */
    public List<String> sheetNames() {
        return sheetNames;
    }

    /** Name of the template's sheet in a language. */
    public String sheetIn(Locale locale) {
        return sheetNames.get(Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? 0 : 1);
    }

    public List<Column<?>> columns() {
        return columns;
    }

    /** Whether only a sheet of one of the names will do, because the workbook has several tables with like columns. */
    boolean isNamedSheetOnly() {
        return namedSheetOnly;
    }

    void check(RowValues values, RowFaults faults) {
        checks.forEach(check -> check.accept(values, faults));
    }

    T toRow(RowValues values) {
        return toRow.apply(values);
    }

    String toKey(T row) {
        return toKey.apply(row);
    }

    /** A definition in the making. */
    public static final class Draft<T> {
        private final String name;
        private final List<String> sheetNames = new ArrayList<>();
        private boolean namedSheetOnly;
        private final List<Column<?>> columns = new ArrayList<>();
        private final List<BiConsumer<RowValues, RowFaults>> checks = new ArrayList<>();

        private Draft(String name) {
            this.name = name;
        }

        /** Names of the sheet: Japanese, English, then aliases. A workbook with another single fitting sheet is taken too. */
        public Draft<T> sheet(String japanese, String english, String... aliases) {
            sheetNames.add(japanese);
            sheetNames.add(english);
            sheetNames.addAll(List.of(aliases));
            return this;
        }

        /** Takes no other sheet than one of these names: for one of several tables in a workbook. */
        public Draft<T> namedSheetOnly() {
            namedSheetOnly = true;
            return this;
        }

        public Draft<T> columns(Column<?>... all) {
            columns.addAll(List.of(all));
            return this;
        }

        /** Adds a check of a row whose cells are all good by themselves. */
        public Draft<T> check(BiConsumer<RowValues, RowFaults> check) {
            checks.add(check);
            return this;
        }

        /** How a row that passed all checks becomes a record. */
        public Keyed<T> row(Function<RowValues, T> toRow) {
            if (sheetNames.isEmpty() || columns.isEmpty()) {
                throw new IllegalStateException("Import (" + name + ") needs a sheet and columns.");
            }
            return toKey -> new ImportDefinition<>(this, toRow, toKey);
        }
    }

    /** The last step of a definition. */
    @FunctionalInterface
    public interface Keyed<T> {
        /** What makes two rows the same thing; rows of one file must differ in it. */
        ImportDefinition<T> key(Function<T, String> toKey);
    }
}
