package org.tabane.bundling.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A comparison of cost-sharing schemes as it stands in the address: what was typed, field by field, unread. Blank and unknown fields are
 * left out and the towns stand in one field, so that an address says each thing once and can be kept as a bookmark. Immutable.
 */
public record SharingQuery(Map<String, String> texts) {

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_TOWNS = 400;
    private static final String TOWNS = "towns";

    private static final Pattern KNOWN = Pattern.compile("towns|total|subsidy|overhead|tax|lead|rounding|remainder"
            + "|group|year|due|notice|add|remove|name[123]|preset[123]"
            + "|w[123]\\.(equal|register|census|area|length|facilities|usage|fiscal)"
            + "|(settled\\.)?(register|census|area|length|facilities|usage|fiscal|direct)\\.\\d{6}"
            + "|(alone|previous)\\.\\d{6}|settled\\.(total|subsidy)");
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern OF_A_TOWN = Pattern.compile("(?:settled\\.)?[a-z]+\\.(\\d{6})");

    public SharingQuery {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static SharingQuery of(MultiValueMap<String, String> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!KNOWN.matcher(name).matches()) {
                return;
            }
            String text = name.equals(TOWNS)
                    ? cut(joined(codes(String.join(",", values))), LONGEST_TOWNS)
                    : cut(
                            isCode(name)
                                    ? full(values.getFirst().strip())
                                    : values.getFirst().strip(),
                            LONGEST_TEXT);
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        });
        return new SharingQuery(texts);
    }

    private static boolean isCode(String field) {
        return field.equals("lead") || field.equals("remove");
    }

    /** A code of five digits with its check digit, so that one town has one code in an address; anything else as it is. */
    private static String full(String code) {
        return FIVE_DIGITS.matcher(code).matches()
                ? SharingInput.code(code).map(LocalGovernmentCode::value).orElse(code)
                : code;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip();
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("[,、，\\s]+", -1))
                .filter(code -> !code.isBlank())
                .map(SharingQuery::full)
                .distinct()
                .toList();
    }

    private static String joined(List<String> codes) {
        return String.join(",", codes);
    }

    /** What was typed; empty for nothing. */
    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    boolean has(String field) {
        return texts.containsKey(field);
    }

    boolean hasAny(Predicate<String> field) {
        return texts.keySet().stream().anyMatch(field);
    }

    /** The codes of the towns as typed, each once, in their order. */
    List<String> townCodes() {
        return codes(text(TOWNS));
    }

    /** With a field changed; blank takes it away. */
    SharingQuery with(String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        if (text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, text);
        }
        return new SharingQuery(changed);
    }

    SharingQuery without(Predicate<String> field) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.keySet().removeIf(field);
        return new SharingQuery(changed);
    }

    /** With these towns; what was typed for others goes. */
    SharingQuery withTowns(List<String> codes) {
        return with(TOWNS, joined(codes)).without(field -> {
            var matcher = OF_A_TOWN.matcher(field);
            return matcher.matches() && !codes.contains(matcher.group(1));
        });
    }

    /** Whether the address the visitor came by says the same in the same words. */
    boolean isTheAddress(MultiValueMap<String, String> parameters) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        texts.forEach((field, text) -> own.put(field, List.of(text)));
        return own.equals(parameters);
    }

    /** The address of a page with this query. */
    public String url(String path) {
        return texts.isEmpty()
                ? path
                : path + "?"
                        + texts.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("+", "%20");
    }
}
