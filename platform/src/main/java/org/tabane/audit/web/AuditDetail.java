package org.tabane.audit.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tabane.shell.Frame;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an entry of the trail adds to its action, in words; the file to take away keeps it as it was written. */
final class AuditDetail {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

    private AuditDetail() {}

    /** Empty where the action says it all. */
    static String words(Frame frame, String detail) {
        return JSON.readValue(detail, FIELDS).entrySet().stream()
                .map(field -> words(frame, field))
                .collect(Collectors.joining(frame.text("audit.detail.separator")));
    }

    private static String words(Frame frame, Map.Entry<String, String> field) {
        String key = "audit.detail." + field.getKey();
        String value = frame.optionalText(key + "." + field.getValue()).orElse(field.getValue());
        return frame.optionalText(key, value).orElse(field.getKey() + " " + value);
    }
}
