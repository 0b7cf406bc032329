package org.tabane.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The database of this process: embedded unless {@code TABANE_DATABASE_URL} says otherwise. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseSettings settings) {
        DatabaseServer server = DatabaseServer.open(settings);
        Migrations.run(server.address());
        return server;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        DatabaseAddress database = server.address();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("tabane");
        pool.setJdbcUrl(database.url());
        pool.setUsername(DatabaseAddress.APPLICATION_LOGIN);
        pool.setPassword(database.applicationPassword());
        // A batch of inserts goes as one statement per 128 rows: the policies verify the tenant context once per
        // statement.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(2);
        // Who waits at a page is told of a database that went away sooner than after the 30 s that are usual.
        pool.setConnectionTimeout(10_000);
        pool.setConnectionInitSql("set time zone 'Asia/Tokyo'");
        return new HikariDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, DatabaseServer server) {
        return new TenantTransactionManager(dataSource, Migrations.tenantKey(server.address()));
    }
}
