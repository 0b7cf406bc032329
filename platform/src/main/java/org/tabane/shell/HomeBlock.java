package org.tabane.shell;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a module tells a signed-in visitor on the home page 「きょう」. Offered as a bean; only facts that are true now. */
public interface HomeBlock {

    /** Position on the page, smallest first. */
    int order();

    /** The block for this visitor, empty when the module has nothing to say. Words in the frame's language. */
    Optional<Content> content(Frame frame);

    /**
     * A titled list.
     *
     * @param note a few words beside the title, such as the reference date
     * @param more where the whole list is
     */
    record Content(
            String title,
            @Nullable String note,
            List<Line> lines,
            @Nullable Link more) {
        public Content {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line: a fact, and if there is one the next step.
     *
     * @param lead a short word before the fact, such as a due date or a count
     * @param next the next step as a button's words and address
     */
    record Line(
            @Nullable String lead,
            String text,
            @Nullable String note,
            @Nullable Link next) {}
}
