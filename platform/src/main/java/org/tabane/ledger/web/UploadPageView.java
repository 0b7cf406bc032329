package org.tabane.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * A ledger workbook that was uploaded: what it holds, what is wrong, the choice, and afterwards what was done.
 *
 * @param refused why the file cannot be read as a ledger; {@code null} when it can
 * @param facts what was recognised: format, encoding, sheet, header row
 * @param counts rows by what will happen or happened
 * @param kinds faults by kind
 * @param faults the first faults in words
 * @param moreFaults how many more there are
 * @param headers headers of the file with what they were taken for
 * @param sample the first rows
 * @param done whether it was imported
 * @param undoUrl where to undo the import; empty where that is not possible
 */
public record UploadPageView(
        Frame frame,
        String id,
        String fileName,
        boolean open,
        @Nullable String refused,
        @Nullable String before,
        List<Fact> facts,
        List<Fact> counts,
        List<Fact> kinds,
        List<String> faults,
        int moreFaults,
        List<Header> headers,
        List<Row> sample,
        boolean clean,
        boolean nothingNew,
        int valid,
        boolean done,
        String doneText,
        String undoUrl)
        implements View {
    /** A named value. */
    public record Fact(String name, String value) {}

    /** A header of the file; {@code column} is empty when it is ignored. */
    public record Header(String text, String column) {}

    /** A row of the file. */
    public record Row(int number, List<String> texts, boolean faulty) {}
}
