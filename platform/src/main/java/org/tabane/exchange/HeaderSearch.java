package org.tabane.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.RawRow;
import org.tabane.exchange.reading.TableReader;

/**
 * Finds the sheet and the header row: the sheet by name if one fits, otherwise the visible sheet whose header fits best; the
 * header among the first rows, because titles, dates and notes stand above it in most files.
 */
final class HeaderSearch {
    private static final int ROWS = 40;
    private static final int FEWEST_NAMED = 2;
    /** Where any of many columns would do, a message lists no more than these. */
    private static final int MOST_LISTED = 12;

    /** Where the table begins. */
    record Found(int sheet, @Nullable String sheetName, HeaderMatch header) {}

    private HeaderSearch() {}

    static Found find(TableReader reader, ImportDefinition<?> definition, ImportFile file) throws ImportRefused {
        List<String> names = reader.sheetNames();
        boolean sheets = reader.format().kind() != FileFormat.Kind.CSV;
        Set<String> wanted = new HashSet<>();
        definition.sheetNames().forEach(name -> wanted.add(HeaderName.of(name).name()));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(
                (Integer i) -> !wanted.contains(HeaderName.of(names.get(i)).name())));

        if (definition.isNamedSheetOnly()) {
            if (!sheets) {
                throw new ImportRefused(Fault.of("exchange.fault.sheets_needed", file.name()));
            }
            order.removeIf(sheet -> !isNamed(names.get(sheet), wanted));
        }

        Found best = null;
        for (int sheet : order) {
            String sheetName = sheets ? names.get(sheet) : null;
            HeaderMatch header = bestHeader(reader, sheet, sheetName, definition.columns());
            boolean complete = header != null
                    && header.missingOf(definition.columns(), true).isEmpty();
            if (header != null
                    && (best == null || header.score() > best.header().score())) {
                best = new Found(sheet, sheetName, header);
            }
            if (complete || (best != null && isNamed(names.get(sheet), wanted))) {
                break;
            }
        }
        return usable(best, definition, file, sheets ? names : List.of());
    }

    private static boolean isNamed(String name, Set<String> wanted) {
        return !name.isEmpty() && wanted.contains(HeaderName.of(name).name());
    }

    private static Found usable(
            @Nullable Found found, ImportDefinition<?> definition, ImportFile file, List<String> sheets)
            throws ImportRefused {
        if (found == null) {
            boolean any = requiredOf(definition.columns()).size() < FEWEST_NAMED;
            List<Column<?>> needed =
                    any ? definition.columns().stream().limit(MOST_LISTED).toList() : requiredOf(definition.columns());
            throw new ImportRefused(
                    sheets.isEmpty()
                            ? Fault.of(
                                    any ? "exchange.fault.any.header_missing" : "exchange.fault.header_missing",
                                    file.name(),
                                    needed)
                            : Fault.of(
                                    any ? "exchange.fault.any.sheet_missing" : "exchange.fault.sheet_missing",
                                    file.name(),
                                    definition.sheetNames().getFirst(),
                                    sheets,
                                    needed));
        }
        List<Column<?>> missing = found.header().missingOf(definition.columns(), true);
        Place place = Place.row(found.sheetName(), found.header().row().number());
        if (!missing.isEmpty()) {
            throw new ImportRefused(
                    Fault.of("exchange.fault.columns_missing", missing).at(place));
        }
        Fault fault = found.header().fault();
        if (fault != null) {
            throw new ImportRefused(fault);
        }
        return found;
    }

    private static List<Column<?>> requiredOf(List<Column<?>> columns) {
        return columns.stream().filter(Column::required).toList();
    }

    /** The row that names the most columns, at least two of them or all there are; {@code null} when none does. */
    private static @Nullable HeaderMatch bestHeader(
            TableReader reader, int sheet, @Nullable String sheetName, List<Column<?>> columns) throws ImportRefused {
        List<RawRow> head = new ArrayList<>();
        reader.read(sheet, row -> head.add(row) && head.size() < ROWS);
        return head.stream()
                .map(row -> HeaderMatch.of(row, columns, sheetName))
                .filter(match -> match.score() >= Math.min(FEWEST_NAMED, columns.size()))
                .max(Comparator.comparingInt(HeaderMatch::score)
                        .thenComparing(match -> -match.row().number()))
                .orElse(null);
    }
}
