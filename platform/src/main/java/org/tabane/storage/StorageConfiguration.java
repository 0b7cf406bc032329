package org.tabane.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.tabane.storage.embedded.EmbeddedPostgres;

/** The database of this process: embedded unless {@code TABANE_DATABASE_URL} says otherwise. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "tabane.database.url", havingValue = "", matchIfMissing = true)
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
        return EmbeddedPostgres.start(settings.directory().resolve("postgres"), EmbeddedPostgres.Durability.FULL);
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, @Nullable EmbeddedPostgres embedded) {
        DatabaseAddress database = embedded == null
                ? new DatabaseAddress(
                        java.util.Objects.requireNonNull(settings.url()),
                        required(settings.user(), "TABANE_DATABASE_USER"),
                        required(settings.password(), "TABANE_DATABASE_PASSWORD"))
                : new DatabaseAddress(embedded.url(), EmbeddedPostgres.OWNER, embedded.password());
        Migrations.run(database);
        return database;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAddress database, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("tabane");
        pool.setJdbcUrl(database.url());
        pool.setUsername(DatabaseAddress.APPLICATION_LOGIN);
        pool.setPassword(database.applicationPassword());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(2);
        pool.setConnectionInitSql("set time zone 'Asia/Tokyo'");
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, DatabaseAddress database) {
        return new TenantTransactionManager(dataSource, Migrations.tenantKey(database));
    }

    private static String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("TABANE_DATABASE_URL is set, so " + setting + " is needed too.");
        }
        return value;
    }
}
