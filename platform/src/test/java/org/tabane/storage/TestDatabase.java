package org.tabane.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.tabane.storage.embedded.EmbeddedPostgres;

/**
 * Gives every Spring context of a test run a fresh, migrated database of its own on one server per test JVM. The
 * contexts see it as an external database, so that this path is tested all the time.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty("tabane.test.own-database", Boolean.class, false)) {
            return;
        }
        String url = fresh();
        String name = url.substring(url.lastIndexOf('/') + 1) + "-" + Long.toHexString(System.nanoTime());
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "tabane.database.url=" + url,
                "tabane.database.user=" + EmbeddedPostgres.OWNER,
                "tabane.database.password=" + Server.POSTGRES.password(),
                "tabane.database.directory="
                        + Path.of("target", "test-data", name).toAbsolutePath(),
                "tabane.database.pool-size=6",
                "tabane.identity.first-run=" + context.getEnvironment().getProperty("tabane.test.first-run", "false"));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** JDBC address of a new migrated database. */
    public static String fresh() {
        return create(Server.TEMPLATE);
    }

    /** JDBC address of a new database with nothing in it. */
    static String empty() {
        return create("template1");
    }

    private static String create(String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = owner(Server.POSTGRES.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.url(name);
    }

    /** A connection as the login that owns the database: bypasses row-level security. */
    public static Connection owner(String url) throws SQLException {
        return DriverManager.getConnection(url, EmbeddedPostgres.OWNER, Server.POSTGRES.password());
    }

    /** A connection as the platform itself works: row-level security applies. */
    public static Connection application(String url) throws SQLException {
        return DriverManager.getConnection(
                url, DatabaseAddress.APPLICATION_LOGIN, address(url).applicationPassword());
    }

    static DatabaseAddress address(String url) {
        return new DatabaseAddress(url, EmbeddedPostgres.OWNER, Server.POSTGRES.password());
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Server {

        static final String TEMPLATE = "tabane_template";
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server =
                    EmbeddedPostgres.start(Path.of("target", "test-postgres"), EmbeddedPostgres.Durability.NONE);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            try (Connection connection = DriverManager.getConnection(
                            server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
                    Statement statement = connection.createStatement()) {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select datname from pg_database where datname like 'test\\_%' or datname = '"
                                + TEMPLATE + "'")) {
                    while (rows.next()) {
                        statement.execute("drop database " + rows.getString(1) + " with (force)");
                    }
                }
                statement.execute("create database " + TEMPLATE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Migrations.run(new DatabaseAddress(server.url(TEMPLATE), EmbeddedPostgres.OWNER, server.password()));
            return server;
        }
    }
}
