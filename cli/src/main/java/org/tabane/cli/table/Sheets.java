package org.tabane.cli.table;

import java.util.List;

/** The names under which a workbook's sheet is looked for; where none fits, the first sheet is read and said to be. */
public record Sheets(List<String> names) {

    /** No name: the first sheet. */
    public static final Sheets FIRST = new Sheets(List.of());

    public Sheets {
        names = List.copyOf(names);
    }

    public static Sheets named(String... names) {
        return new Sheets(List.of(names));
    }

    boolean hasName(String sheet) {
        return names.stream().map(Headers::normalised).anyMatch(Headers.normalised(sheet)::equals);
    }
}
