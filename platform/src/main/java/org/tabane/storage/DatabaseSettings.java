package org.tabane.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives. With no {@code url} the platform runs a PostgreSQL server of its own in {@code directory}.
 *
 * @param url JDBC address of an external PostgreSQL 18 or newer, such as {@code jdbc:postgresql://db.example/tabane}
 * @param user Login that owns the database there; needs CREATEROLE once, to make the application role
 * @param password Password of {@code user}
 * @param directory Data directory: embedded database, stored files
 * @param poolSize Most connections held at once
 */
@ConfigurationProperties("tabane.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("data/tabane") Path directory,
        @DefaultValue("16") int poolSize) {}
