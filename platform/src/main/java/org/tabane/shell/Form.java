package org.tabane.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A form as it is shown: fields by name, with labels from the messages {@code <key>.<field>}, hints from
 * {@code <key>.<field>.hint} where there is one, and the errors of the last attempt.
 *
 * <p>{@code Form.of(frame, "ledger.entry", binding)} after a failed post, {@code Form.of(frame, "ledger.entry", values)} for a first
 * showing. A rule of our own is reported by {@code binding.rejectValue("hours", "ledger.entry.hours.negative")}: the code is a
 * message key.
 */
public final class Form {

    private final Frame frame;
    private final String key;
    private final Function<String, @Nullable Object> values;
    private final Map<String, String> errors;
    private final List<String> overall;

    private Form(
            Frame frame,
            String key,
            Function<String, @Nullable Object> values,
            Map<String, String> errors,
            List<String> overall) {
        this.frame = frame;
        this.key = key;
        this.values = values;
        this.errors = errors;
        this.overall = List.copyOf(overall);
    }

    /** An empty form. */
    public static Form of(Frame frame, String key) {
        return new Form(frame, key, name -> null, Map.of(), List.of());
    }

    /** A form showing these values, by field name; null shows as empty. */
    public static Form of(Frame frame, String key, Map<String, ? extends @Nullable Object> values) {
        return new Form(frame, key, values::get, Map.of(), List.of());
    }

    /** The form as it was posted, with what is wrong. */
    public static Form of(Frame frame, String key, BindingResult posted) {
        var errors = new LinkedHashMap<String, String>();
        posted.getFieldErrors().forEach(e -> errors.putIfAbsent(e.getField(), frame.text(e)));
        var overall = posted.getGlobalErrors().stream().map(frame::text).toList();
        return new Form(frame, key, posted::getFieldValue, errors, overall);
    }

    /** The field named so, with its label, hint, value and error. */
    public Field field(String name) {
        var label = key + "." + name;
        return new Field(
                name,
                frame.text(label),
                frame.optionalText(label + ".hint").orElse(null),
                shown(values.apply(name)),
                errors.get(name));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Object[] several -> Arrays.stream(several).map(Form::shown).collect(Collectors.joining(","));
            case Collection<?> several -> several.stream().map(Form::shown).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    public Frame frame() {
        return frame;
    }

    /** Whether the last attempt failed. */
    public boolean hasErrors() {
        return !errors.isEmpty() || !overall.isEmpty();
    }

    /** What is wrong with the form as a whole. */
    public List<String> overallErrors() {
        return overall;
    }

    /** What is wrong, field by field in the order it was found: the summary at the top leads to each field. */
    public List<Field> badFields() {
        return errors.keySet().stream().map(this::field).toList();
    }
}
