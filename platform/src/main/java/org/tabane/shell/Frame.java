package org.tabane.shell;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * All a page needs besides its own facts: language and words, today, who is looking, where we are, and the tokens that keep
 * the page safe. A controller takes it as an argument and hands it on in its view record.
 */
public final class Frame {

    private final Messages messages;
    private final StaticFiles files;
    private final Locale locale;
    private final Clock clock;
    private final String path;
    private final @Nullable String query;
    private final String nonce;
    private final Supplier<Optional<CsrfField>> csrf;
    private final Supplier<List<Flash.Note>> notes;
    private final Supplier<Visitor> visitor;
    private final Optional<SearchBox> searchBox;
    private final Format format;

    Frame(
            Messages messages,
            StaticFiles files,
            Locale locale,
            Clock clock,
            String path,
            @Nullable String query,
            String nonce,
            Supplier<Optional<CsrfField>> csrf,
            Supplier<List<Flash.Note>> notes,
            Supplier<Visitor> visitor,
            Optional<SearchBox> searchBox) {
        this.messages = messages;
        this.files = files;
        this.locale = locale;
        this.clock = clock;
        this.path = path;
        this.query = query;
        this.nonce = nonce;
        this.csrf = csrf;
        this.notes = notes;
        this.visitor = visitor;
        this.searchBox = searchBox;
        this.format = new Format(locale);
    }

    /** The message in the reader's language; arguments fill {@code {0}}, {@code {1}} … */
    public String text(String key, @Nullable Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** The message when there is one, otherwise empty: for optional words such as a field's hint. */
    public Optional<String> optionalText(String key, @Nullable Object... arguments) {
        return messages.has(key) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    /** The message of a resolvable thing such as a validation error: the first of its codes that is a message key. */
    public String text(MessageSourceResolvable resolvable) {
        return messages.getMessage(resolvable, locale);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code ja} or {@code en}, for the {@code lang} attribute. */
    public String language() {
        return japanese() ? "ja" : "en";
    }

    public boolean japanese() {
        return !Messages.isEnglish(locale);
    }

    /** Numbers, money, hours and dates in the reader's language. */
    public Format format() {
        return format;
    }

    /** Path below the root, without the query. */
    public String path() {
        return path;
    }

    /** Path and query: where to come back to. */
    public String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }

    /** The room this page lies in; home, help and account pages lie in none. */
    public Optional<Room> room() {
        return Room.ofPath(path);
    }

    /** Today in Japan. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now in Japan. */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    public Visitor visitor() {
        return visitor.get();
    }

    /** The search field in the frame, when a module answers it. */
    public Optional<SearchBox> searchBox() {
        return searchBox;
    }

    /** The notes waiting for this visitor; asking takes them, so only the layout asks. */
    public List<Flash.Note> takeNotes() {
        return notes.get();
    }

    /** The value that lets a {@code <script nonce>} or {@code <style nonce>} of ours run. */
    public String nonce() {
        return nonce;
    }

    /** Name and value of the hidden field every posted form carries; empty where no session protects anything. */
    public Optional<CsrfField> csrf() {
        return csrf.get();
    }

    /** Address of a bundled file such as {@code look.css}, with a version so that browsers may keep it for a year. */
    public String file(String name) {
        return files.url(name);
    }

    /** The version of Tabane shown in the footer and printed on every sheet. */
    public String version() {
        return files.version();
    }

    /** The style rule that prints the page's name, the version, the time and the page number at the foot of every sheet. */
    public String printFooter(String title) {
        var words = text("shell.print.foot", title, version(), format.dateWithoutWeekday(today()), format.time(now()));
        var safe = words.replaceAll("[\\\\\"<>\\p{Cntrl}]", " ");
        return "@page{@bottom-right{font:8pt \"BIZ UDPGothic\",sans-serif;content:\"" + safe
                + "　\" counter(page) \"/\" counter(pages)}}";
    }

    /** Names the room's own words, for templates. */
    public String roomText(Room room, String part) {
        return text(room.key() + "." + part);
    }

    /** A message whose {@code {0}} stands in bold: the words before, the value, the words after. */
    public Content emphasised(String key, String value) {
        var words = text(key, "\u0000").split("\u0000", -1);
        return output -> {
            output.writeUserContent(words[0]);
            output.writeContent("<b>");
            output.writeUserContent(value);
            output.writeContent("</b>");
            output.writeUserContent(words.length > 1 ? words[1] : "");
        };
    }
}
