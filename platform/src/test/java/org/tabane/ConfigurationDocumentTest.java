package org.tabane;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code docs/configuration.md} in step with the settings the code reads. */
class ConfigurationDocumentTest {

    private static final String HEAD = """
            # Settings

            Made from the code by `ConfigurationDocumentTest`; edit the Javadoc of the settings, not this page.
            All settings are environment variables (or `--name=value` arguments of `./tabane start`, with the name in the second column).

            | variable | property | default | meaning |
            |---|---|---|---|
            | `TABANE_PORT` | `server.port` | 8080, or the next free port up to 8099 | Port on the loopback interface. Put a reverse proxy with TLS in front to serve others. |
            | `TABANE_DATA` | – | `data/tabane` (`data/demo` for the demonstration) | Data directory: embedded database and stored files. |
            | `TABANE_JAVA_OPTIONS` | – | – | Further options of the Java process, such as `-Xmx4g`. |
            """;

    @Test
    void everySettingIsDocumented() throws IOException {
        try (InputStream metadata = Objects.requireNonNull(
                TabaneApplication.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            JsonNode properties =
                    JsonMapper.builder().build().readTree(metadata).get("properties");
            String rows = properties
                    .valueStream()
                    .filter(property -> property.get("name").asString().startsWith("tabane."))
                    .filter(property -> !property.get("name").asString().equals("tabane.database.directory"))
                    .map(ConfigurationDocumentTest::row)
                    .sorted()
                    .collect(Collectors.joining());
            GeneratedDocument.check("configuration.md", HEAD + rows);
        }
    }

    private static String row(JsonNode property) {
        String name = property.get("name").asString();
        String variable = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        JsonNode description = property.get("description");
        if (description == null) {
            throw new AssertionError("The setting " + name + " has no Javadoc.");
        }
        JsonNode defaultValue = property.get("defaultValue");
        return "| `%s` | `%s` | %s | %s |%n"
                .formatted(
                        variable,
                        name,
                        defaultValue == null ? "–" : "`" + defaultValue.asString() + "`",
                        description
                                .asString()
                                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                .replace("\n", " ")
                                .replace("|", "\\|"));
    }
}
