package org.tabane.bundling.packaging.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * The packaging as it stands in the address: what was typed, field by field, unread. Blank and unknown fields are left out, so that an address
 * says each thing once and can be kept and passed on. Immutable.
 */
record PackagingQuery(Map<String, String> texts) {

    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 40;

    private static final Pattern KNOWN = Pattern.compile(
            "towns|first|sectors|yen|firms|group|least|most|start|[yanl][123]|x\\.[A-Z]\\d{2}|back|forth");

    PackagingQuery {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static PackagingQuery of(MultiValueMap<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            String field = name.equals("sector") ? "sectors" : name;
            if (!isField(field)) {
                return;
            }
            String text = field.equals("sectors")
                    ? values.stream()
                            .flatMap(value -> List.of(value.split(",", -1)).stream())
                            .filter(value -> value.matches("[a-z]{1,12}"))
                            .distinct()
                            .collect(Collectors.joining(","))
                    : String.valueOf(values.getFirst()).strip();
            int longest = field.matches("n[123]")
                    ? LONGEST_NAME
                    : field.matches("back|forth") ? PackagingSteps.LONGEST : LONGEST;
            text = text.length() > longest ? text.substring(0, longest).strip() : text;
            if (!text.isEmpty()) {
                texts.put(field, text);
            }
        });
        return new PackagingQuery(texts);
    }

    static boolean isField(String name) {
        return KNOWN.matcher(name).matches();
    }

    /** Whether a field says what was settled for an item instead of the proposal. */
    static boolean isChoice(String field) {
        return field.startsWith("x.");
    }

    /** What was typed; empty for nothing. */
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    List<String> sectors() {
        return text("sectors").isEmpty() ? List.of() : List.of(text("sectors").split(",", -1));
    }

    /** With a field changed; blank takes it away. */
    PackagingQuery with(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        if (text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new PackagingQuery(changed);
    }

    /** Whether the visitor came by the address that says this. */
    boolean isTheAddress(MultiValueMap<String, String> parameters) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        texts.forEach((field, text) -> own.put(field, List.of(text)));
        return own.equals(parameters);
    }

    /** The address of a page with this query. */
    String url(String path) {
        return texts.isEmpty()
                ? path
                : path + "?"
                        + texts.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                                .replace("%2C", ",")
                                                .replace("+", "%20"))
                                .collect(Collectors.joining("&"));
    }

    /** A whole number as people write it, {@code least} to {@code most}; empty for anything else. */
    static Optional<Long> whole(String text, long least, long most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
        if (!plain.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        long number = new BigDecimal(plain).longValueExact();
        return number < least || number > most ? Optional.empty() : Optional.of(number);
    }
}
