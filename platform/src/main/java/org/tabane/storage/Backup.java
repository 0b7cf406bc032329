package org.tabane.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything the platform holds into one file: a consistent snapshot of all tables as CSV and the stored files.
 * The server may go on serving meanwhile. The key that signs tenant contexts stays behind; each installation has its own.
 */
final class Backup {

    /** Name of the lock that keeps bodies of stored files from being deleted while they are copied. */
    static final String FILES_LOCK = "tabane backup of files";

    private Backup() {}

    /** Writes {@code target}, whole or not at all; answers the number of rows. */
    static long write(DatabaseAddress database, Path files, Path target, Instant now) {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            keepFiles(connection);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            refuseWhereRowsAreHidden(connection);
            BackupManifest manifest = manifest(connection, now);
            zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
            zip.write(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(manifest));
            zip.closeEntry();
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long rows = 0;
            for (BackupManifest.Table table : manifest.tables()) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                rows += copies.copyOut(
                        "copy (select %s from %s) to stdout with (format csv, header)"
                                .formatted(table.columnList(), table.name()),
                        zip);
                zip.closeEntry();
            }
            writeFiles(files, zip);
            zip.finish();
            zip.flush();
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup could not be written to " + target, e);
        } catch (SQLException e) {
            throw new IllegalStateException("The backup could not be read from " + database.url(), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static BackupManifest manifest(Connection connection, Instant now) throws SQLException {
        Map<String, String> modules = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String module : Migrations.modules()) {
                try (ResultSet row = statement.executeQuery(
                        "select version from %s.%s where success and version is not null order by installed_rank desc limit 1"
                                .formatted(module, Migrations.HISTORY))) {
                    if (row.next()) {
                        modules.put(module, row.getString(1));
                    }
                }
            }
        }
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (String table : tablesInLoadingOrder(connection, modules.keySet())) {
            tables.add(new BackupManifest.Table(table, columns(connection, table)));
        }
        return new BackupManifest(
                BackupManifest.FORMAT, now.toString(), modules, tables, sequences(connection, modules.keySet()));
    }

    /** Parents before children, so that foreign keys hold at every step. */
    private static List<String> tablesInLoadingOrder(Connection connection, Iterable<String> modules)
            throws SQLException {
        String schemas = "'" + String.join("','", modules) + "'";
        Map<String, SequencedSet<String>> parents = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname || '.' || quote_ident(c.relname), p.nspname || '.' || quote_ident(r.relname)
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          left join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid
                          left join pg_class r on r.oid = f.confrelid
                          left join pg_namespace p on p.oid = r.relnamespace
                         where c.relkind = 'r' and n.nspname in (%s)
                           and c.relname <> '%s' and c.oid <> 'storage.tenant_key'::regclass
                         order by 1, 2""".formatted(schemas, Migrations.HISTORY))) {
            while (rows.next()) {
                SequencedSet<String> of = parents.computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>());
                if (rows.getString(2) != null) {
                    of.add(rows.getString(2));
                }
            }
        }
        SequencedSet<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < parents.size()) {
            int before = ordered.size();
            parents.forEach((table, needed) -> {
                if (ordered.containsAll(needed)) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + parents.keySet());
            }
        }
        return List.copyOf(ordered);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select attname from pg_attribute
                         where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                         order by attnum""".formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static Map<String, Long> sequences(Connection connection, Iterable<String> modules) throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select schemaname || '.' || quote_ident(sequencename), last_value from pg_sequences where last_value is not null and schemaname in ('%s')"
                                .formatted(String.join("','", modules)))) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** A login that a guard applies to would write a backup without the rows it does not see, and nobody would notice. */
    private static void refuseWhereRowsAreHidden(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select string_agg(c.oid::regclass::text, ', ')
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname in ('%s') and c.relrowsecurity and row_security_active(c.oid)
                           and not exists (select from pg_policy p
                                            where p.polrelid = c.oid and p.polroles = array[current_user::regrole::oid])""".formatted(String.join("','", Migrations.modules())))) {
            row.next();
            if (row.getString(1) != null) {
                throw new IllegalStateException(
                        "The login does not own these tables and would not see all of their rows: " + row.getString(1)
                                + ". Back up as the login that Tabane was started with.");
            }
        }
    }

    /** Until the connection closes; before the snapshot is taken, so that every row of it finds its body. */
    private static void keepFiles(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(hashtextextended('" + FILES_LOCK + "', 0))");
        }
    }

    private static void writeFiles(Path files, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(files)) {
            return;
        }
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : found.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(files.resolve(FileBodies.INCOMING)))
                    .sorted()
                    .toList()) {
                zip.putNextEntry(new ZipEntry(
                        "files/" + files.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, (OutputStream) zip);
                zip.closeEntry();
            }
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
