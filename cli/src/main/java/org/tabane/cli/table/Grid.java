package org.tabane.cli.table;

import java.util.List;

/**
 * A file's cells as texts, before anyone knows what they mean. Lines without any text are left out.
 *
 * @param file the name to show in messages
 * @param lines the header first
 */
record Grid(String file, List<Line> lines) {

    Grid {
        lines = List.copyOf(lines);
    }

    /** One line; {@code texts} by column, missing ones empty. {@code number} is the physical line or row, from 1. */
    record Line(int number, List<String> texts) {

        Line {
            texts = List.copyOf(texts);
        }

        String text(int index) {
            return index < texts.size() ? texts.get(index) : "";
        }

        boolean isBlank() {
            return texts.stream().allMatch(String::isBlank);
        }
    }
}
