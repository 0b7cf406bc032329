package org.tabane.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL server on the loopback interface with its data in a folder of its own.
 *
 * <p>One process owns the folder at a time (a lock file says so). A server left behind by a process that was killed is
 * stopped in order before a new one starts; after a power cut the server replays its log. Both are said in the log.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The login that owns the database. */
    public static final String OWNER = "tabane_owner";

    /** How hard the server works to keep what it has acknowledged. */
    public enum Durability {
        /** Every commit is on disk before it is acknowledged. */
        FULL,
        /** For tests: faster, and a crash of the machine may lose data. */
        NONE
    }

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "tabane";

    private final Path bin;
    private final Path data;
    private final int port;
    private final String password;
    private final FileChannel lock;

    private EmbeddedPostgres(Path bin, Path data, int port, String password, FileChannel lock) {
        this.bin = bin;
        this.data = data;
        this.port = port;
        this.password = password;
        this.lock = lock;
    }

    /**
     * Starts the server, creating its data on first use.
     *
     * @throws IllegalStateException where another process uses {@code home}, or the server does not start; the message
     *     says what to do
     */
    public static EmbeddedPostgres start(Path home, Durability durability) {
        Path folder = home.toAbsolutePath().normalize();
        long begun = System.nanoTime();
        try {
            Files.createDirectories(folder);
            FileChannel lock = lock(folder);
            Path bin = PostgresDistribution.unpack(folder).resolve("bin");
            Path data = folder.resolve("data");
            String password = password(folder.resolve("password"));
            createData(bin, data, folder.resolve("password"));
            endEarlierRun(bin, data);
            EmbeddedPostgres server = new EmbeddedPostgres(bin, data, freePort(), password, lock);
            server.launch(folder.resolve("server.log"), durability);
            server.createDatabase();
            log.info(
                    "Embedded PostgreSQL is up after {} ms, data in {}", (System.nanoTime() - begun) / 1_000_000, data);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database in " + folder + " could not be started.", e);
        }
    }

    /** JDBC address of the platform's database. */
    public String url() {
        return url(DATABASE);
    }

    /** JDBC address of another database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Password of {@link #OWNER}. */
    public String password() {
        return password;
    }

    /**
     * The address of the server another process of this platform is running on {@code home}, for backups while it
     * serves; {@code null} where none runs.
     */
    public static @Nullable String runningUrl(Path home) {
        Path pidFile = home.toAbsolutePath().normalize().resolve("data/postmaster.pid");
        try {
            return Files.exists(pidFile)
                    ? "jdbc:postgresql://127.0.0.1:"
                            + Files.readAllLines(pidFile).get(3).strip() + "/" + DATABASE
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Password of {@link #OWNER} for the data in {@code home}. */
    public static String passwordOf(Path home) {
        try {
            return Files.readString(home.toAbsolutePath().normalize().resolve("password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a process of this platform holds the data in {@code home} right now. */
    public static boolean isInUse(Path home) {
        try {
            lock(home.toAbsolutePath().normalize()).close();
            return false;
        } catch (IllegalStateException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Shell.run(command("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop"));
        } finally {
            try {
                lock.close();
            } catch (IOException e) {
                log.warn("The lock on {} could not be released.", data, e);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new DataInUse(folder);
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file);
    }

    private static void createData(Path bin, Path data, Path passwordFile) {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Shell.run(List.of(
                bin.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                OWNER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
    }

    private static void endEarlierRun(Path bin, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            log.warn(
                    "An earlier run was killed and left its database server (process {}); it is stopped in order. Nothing committed is lost.",
                    pid);
            Shell.attempt(List.of(bin.resolve("pg_ctl").toString(), "-D", data.toString(), "-m", "fast", "-w", "stop"));
        } else {
            log.warn(
                    "The database server did not end in order last time; it recovers from its log. Nothing committed is lost.");
        }
    }

    private void launch(Path serverLog, Durability durability) {
        List<String> options = new ArrayList<>(List.of(
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "jit=off",
                "-c",
                "max_connections=80",
                "-c",
                "log_min_messages=warning"));
        if (durability == Durability.NONE) {
            options.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        }
        try {
            Shell.run(command(
                    "pg_ctl",
                    "-D",
                    data.toString(),
                    "-l",
                    serverLog.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    String.join(" ", options),
                    "start"));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL did not start; its own words are in " + serverLog, e);
        }
    }

    private void createDatabase() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet folder = statement.executeQuery("show data_directory")) {
                folder.next();
                if (!Path.of(folder.getString(1)).equals(data)) {
                    throw new IllegalStateException("Port " + port + " belongs to another database server.");
                }
            }
            try (ResultSet row =
                    statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (row.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be created.", e);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(bin.resolve(program).toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
