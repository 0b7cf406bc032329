package org.tabane.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an upload, as it is kept with it: an {@link ImportPreview} in plain values, or why the file was refused.
 *
 * @param refusal why the file cannot be taken at all; {@code null} when it can
 * @param layout what the file turned out to be; {@code null} with a refusal
 */
public record Findings(
        @Nullable Fault refusal,
        @Nullable Layout layout,
        List<ImportPreview.SampleRow> sample,
        ImportPreview.Counts counts,
        Map<String, Integer> faultsByCode,
        List<Fault> faults,
        Map<String, Integer> remarksByCode,
        List<Fault> remarks) {

    /** As {@link RowSource.FileLayout}, with the names of its columns. */
    public record Layout(
            FileFormat format, @Nullable String sheet, int headerRow, List<Header> headers, List<ColumnName> missing) {}

    /** A header as the file has it and the column it was taken for; {@code null} when it is ignored. */
    public record Header(String text, @Nullable ColumnName column) {}

    /** A column's name in both languages. */
    public record ColumnName(String japanese, String english) {
        static ColumnName of(Column<?> column) {
            return new ColumnName(column.nameIn(Locale.JAPANESE), column.nameIn(Locale.ENGLISH));
        }

        public String in(Locale locale) {
            return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? japanese : english;
        }
    }

    static Findings refused(Fault refusal) {
        return new Findings(
                plain(refusal),
                null,
                List.of(),
                new ImportPreview.Counts(0, 0, 0, 0, 0),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    static Findings of(ImportPreview preview) {
        return new Findings(
                null,
                new Layout(
                        preview.format(),
                        preview.sheet(),
                        preview.headerRow(),
                        preview.headers().stream()
                                .map(header -> new Header(
                                        header.text(), header.column() == null ? null : ColumnName.of(header.column())))
                                .toList(),
                        preview.missing().stream().map(ColumnName::of).toList()),
                preview.sample(),
                preview.counts(),
                preview.faultsByCode(),
                preview.faults().stream().map(Findings::plain).toList(),
                preview.remarksByCode(),
                preview.remarks().stream().map(Findings::plain).toList());
    }

    private static Fault plain(Fault fault) {
        return new Fault(
                fault.key(), fault.arguments().stream().map(Findings::plain).toList(), fault.place());
    }

    /** A value that survives being kept: text, a whole number, a column's two names, or a list of those. */
    private static Object plain(Object argument) {
        return switch (argument) {
            case Column<?> column -> Map.of("ja", column.nameIn(Locale.JAPANESE), "en", column.nameIn(Locale.ENGLISH));
            case Collection<?> several ->
                several.stream().map(each -> plain((Object) each)).toList();
            case Integer number -> number;
            case Long number -> number;
            case java.math.BigDecimal number -> number.toPlainString();
            default -> argument.toString();
        };
    }
}
