package org.tabane.exchange.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tabane.jobs.JobBox;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * An upload: how far the looking or importing is, what the file holds, what is wrong, the choice, and afterwards what was done. Parts
 * that do not apply now are {@code null} or empty.
 *
 * @param kind the first page of this kind of import
 * @param url this page's address
 * @param refused why the file cannot be taken at all
 * @param trouble why looking at it or importing it did not come to its end
 * @param notes remarks on its state, such as an earlier import of the same file
 * @param done what was done, in a sentence
 * @param discardable whether it can be put aside
 * @param ways other ways the file might be read, proposed because of what was found
 */
public record UploadPageView(
        Frame frame,
        String title,
        String fileName,
        Link kind,
        String url,
        @Nullable JobBox job,
        @Nullable String refused,
        @Nullable Trouble trouble,
        List<String> notes,
        @Nullable String done,
        @Nullable Link see,
        @Nullable Undo undo,
        List<Fact> counts,
        @Nullable Notices faults,
        @Nullable Notices remarks,
        @Nullable Choice choice,
        @Nullable Found found,
        boolean discardable,
        List<Way> ways)
        implements View {

    /** Another way to read the file: the button's words, and the scope it would have. */
    public record Way(String text, String scope) {}

    /** A job that failed or was stopped; {@code checkAgain} offers to look at the file once more. */
    public record Trouble(String text, boolean failed, boolean checkAgain) {}

    public record Fact(String name, String value) {}

    /** Faults or remarks: how many of which kind, the first in words, and the rows as files. */
    public record Notices(List<Fact> kinds, List<String> shown, int more, List<Link> files) {}

    /** How an import can be taken back. */
    public record Undo(String url, String button, String about) {}

    /** What the person may decide. */
    public record Choice(boolean clean, boolean nothingNew, int valid) {}

    /** What was recognised: facts, headers and the first rows. */
    public record Found(List<Fact> facts, List<Header> headers, List<Row> sample) {}

    /** @param column what the header was taken for; empty when it is ignored */
    public record Header(String text, String column) {}

    public record Row(int number, List<String> texts, boolean faulty) {

        private static final Pattern FIGURE = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?");

        /** Whether this is a plain number, whose digits stay on one line. */
        public boolean isFigure(String text) {
            return FIGURE.matcher(text).matches();
        }
    }
}
