package org.tabane.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tabane.storage.embedded.DataInUse;
import org.tabane.storage.embedded.EmbeddedPostgres;

/**
 * The server behind this process: its own embedded one, started and stopped with it, or an external one by setting.
 *
 * @param embedded {@code null} where the server is external
 */
record DatabaseServer(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    static DatabaseServer open(DatabaseSettings settings) {
        if (settings.url() != null && !settings.url().isBlank()) {
            return new DatabaseServer(
                    new DatabaseAddress(
                            settings.url(),
                            required(settings.user(), "TABANE_DATABASE_USER"),
                            required(settings.password(), "TABANE_DATABASE_PASSWORD")),
                    null);
        }
        EmbeddedPostgres embedded = embedded(settings);
        return new DatabaseServer(
                new DatabaseAddress(embedded.url(), EmbeddedPostgres.OWNER, embedded.password()), embedded);
    }

    private static EmbeddedPostgres embedded(DatabaseSettings settings) {
        try {
            return EmbeddedPostgres.start(embeddedHome(settings), EmbeddedPostgres.Durability.FULL);
        } catch (DataInUse inUse) {
            throw new DatabaseRefused(
                    String.valueOf(inUse.getMessage()),
                    "Stop it first, or wait a moment if it is just stopping; or choose another folder with TABANE_DATA.",
                    inUse);
        }
    }

    static Path embeddedHome(DatabaseSettings settings) {
        return settings.directory().resolve("postgres");
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("TABANE_DATABASE_URL is set, so " + setting + " is needed too.");
        }
        return value;
    }
}
