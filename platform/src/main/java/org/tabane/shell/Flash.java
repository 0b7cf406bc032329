package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes for the next page the visitor sees: added while handling a form, shown once after the redirect.
 *
 * <p>A handler takes a {@code Flash} as an argument and calls {@code flash.ok("ledger.saved", count)}.
 */
public final class Flash {

    private static final String ATTRIBUTE = Flash.class.getName();

    private final HttpServletRequest request;

    Flash(HttpServletRequest request) {
        this.request = request;
    }

    /** What a note is about; the tone's word is shown, so colour is not the only sign. */
    public enum Tone {
        OK("ok"),
        INFO(""),
        WARNING("warn"),
        ERROR("err");

        private final String cssClass;

        Tone(String cssClass) {
            this.cssClass = cssClass;
        }

        public String cssClass() {
            return cssClass;
        }

        public String key() {
            return "shell.tone." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A note in the visitor's language. */
    public record Note(Tone tone, String text) {}

    public void ok(String key, Object... arguments) {
        add(Tone.OK, key, arguments);
    }

    public void info(String key, Object... arguments) {
        add(Tone.INFO, key, arguments);
    }

    public void warning(String key, Object... arguments) {
        add(Tone.WARNING, key, arguments);
    }

    public void error(String key, Object... arguments) {
        add(Tone.ERROR, key, arguments);
    }

    private void add(Tone tone, String key, Object... arguments) {
        var session = request.getSession(true);
        var entries = new ArrayList<>(entries(session));
        var texts = new ArrayList<Serializable>();
        for (var argument : arguments) {
            texts.add(argument instanceof Number number ? number : String.valueOf(argument));
        }
        entries.add(new Entry(tone, key, texts));
        session.setAttribute(ATTRIBUTE, entries);
    }

    /** Takes the waiting notes out of the session: they are shown once. */
    static List<Note> take(@Nullable HttpSession session, Messages messages, java.util.Locale locale) {
        if (session == null) {
            return List.of();
        }
        var entries = entries(session);
        if (!entries.isEmpty()) {
            session.removeAttribute(ATTRIBUTE);
        }
        return entries.stream()
                .map(e -> new Note(
                        e.tone(), messages.text(locale, e.key(), e.arguments().toArray())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Entry> entries(HttpSession session) {
        var found = (List<Entry>) session.getAttribute(ATTRIBUTE);
        return found == null ? List.of() : found;
    }

    private record Entry(Tone tone, String key, ArrayList<Serializable> arguments) implements Serializable {}
}
