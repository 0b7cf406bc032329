package org.tabane.identity.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Rules every form of this module shares. */
final class Typed {

    private static final Pattern LOGIN = Pattern.compile("[^\\s@]+(@[^\\s@]+)?");

    private Typed() {}

    /** What was typed, without spaces around it; nothing typed is empty. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static void required(BindingResult binding, String field, String value, int longest) {
        if (value.isEmpty()) {
            binding.rejectValue(field, "identity.form.required");
        } else if (value.length() > longest) {
            binding.rejectValue(field, "identity.form.long", new Object[] {longest}, null);
        }
    }

    static void optional(BindingResult binding, String field, String value, int longest) {
        if (value.length() > longest) {
            binding.rejectValue(field, "identity.form.long", new Object[] {longest}, null);
        }
    }

    static void login(BindingResult binding, String field, String value) {
        required(binding, field, value, 200);
        if (!binding.hasFieldErrors(field)
                && (value.length() < 3 || !LOGIN.matcher(value).matches())) {
            binding.rejectValue(field, "identity.form.login");
        }
    }
}
