package org.tabane.shell;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is shown: words, what was typed, and what is wrong with it.
 *
 * @param name name of the form record's component; also the field's id
 * @param value what was typed, or what is held now; empty for none
 * @param error what is wrong and how to put it right
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error) {

    /** One choice of a select or of radio buttons. */
    public record Option(String value, String text) {}

    public boolean isBad() {
        return error != null;
    }

    public boolean is(String option) {
        return Objects.equals(value, option);
    }

    /** Several choices were posted under one name; whether this was one of them. */
    public boolean includes(String option) {
        return List.of(value.split(",", -1)).contains(option);
    }

    /** Ids of hint and error, for {@code aria-describedby}; null when there are none. */
    public @Nullable String describedBy() {
        var ids = (hint == null ? "" : name + "-hint") + (error == null ? "" : " " + name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
