package org.tabane.exchange;

import java.util.List;
import java.util.Map;

/**
 * An import of tables: Excel and CSV, with a template to fill in.
 *
 * @param <T> type of a row
 */
public interface TableImportKind<T> extends ImportKind<T> {
    /** The columns and what a row is. */
    ImportDefinition<T> definition(ImportCase given);

    /** One filled row that shows in the template how to write; marked SAMPLE there and never imported. */
    Map<Column<?>, Object> example(ImportCase given);

    /** Rows to put into the template already, such as what is recorded. */
    default List<Map<Column<?>, Object>> known(ImportCase given) {
        return List.of();
    }

    @Override
    default RowSource<T> source(ImportCase given) {
        return new TableRows<>(definition(given), limits());
    }
}
