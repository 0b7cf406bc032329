package org.tabane.asset.map.measure;

import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tabane.asset.map.tile.TileAddress;

/**
 * A PostgreSQL 15 with PostGIS as Debian packages it, started in a folder of its own with the same places in a plain table under a GiST index
 * and stopped again. Installs nothing: says what is missing.
 */
final class PostgisPeer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final int MOST_SHAPES = 20_000;

    private final Path folder;
    private final boolean asRoot = "root".equals(System.getProperty("user.name"));
    private final Connection connection;

    /** The peer cannot be measured here. */
    static final class Missing extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }

    private PostgisPeer() throws Missing {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))
                || !Files.exists(Path.of("/usr/share/postgresql/15/extension/postgis.control"))) {
            throw new Missing("postgresql-15 and postgresql-15-postgis-3 are not installed"
                    + " (Debian: apt-get install --no-install-recommends postgresql-15-postgis-3).");
        }
        try {
            folder = Files.createTempDirectory("tabane-postgis");
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            if (asRoot) {
                run("chown", "postgres", folder.toString());
            }
            asPostgres(
                    PROGRAMS.resolve("initdb").toString(),
                    "-D",
                    folder + "/data",
                    "-A",
                    "trust",
                    "-U",
                    "postgres",
                    "-E",
                    "UTF8");
            asPostgres(
                    PROGRAMS.resolve("pg_ctl").toString(),
                    "-D",
                    folder + "/data",
                    "-w",
                    "-l",
                    folder + "/log",
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                            + " -c shared_buffers=128MB",
                    "start");
            connection =
                    DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
            execute("create extension postgis");
        } catch (IOException | SQLException e) {
            throw new Missing("it could not be started: " + e.getMessage());
        }
    }

    static PostgisPeer start() throws Missing {
        return new PostgisPeer();
    }

    String version() {
        return query("select postgis_lib_version() || ' on PostgreSQL ' || current_setting('server_version')");
    }

    /** The same invented places, by the same seed and formula. */
    void fill(int assets) {
        execute("select setseed(0.42)");
        execute("""
                create table asset as
                select s.i as id, s.sector, s.grade, '見本橋' || s.i as name, 'B' || s.i as code,
                       case when s.line then st_setsrid(st_makeline(st_makepoint(x, y), st_makepoint(x + 0.003, y + 0.001)), 4326)
                            else st_setsrid(st_makepoint(x, y), 4326) end as geom
                  from (select i, i %% 10 = 0 as line, (array['B', 'R', 'V', 'P', 'S', 'W'])[1 + i %% 6] as sector,
                               case when i %% 3 = 0 then 130.62 + 0.2 * random()
                                    else 130.4 + 0.03 * (t.n %% 20) * 16 + 0.06 * (random() + random() - 1) end as x,
                               case when i %% 3 = 0 then 32.72 + 0.18 * random()
                                    else 32.2 + 0.02 * (t.n / 20) * 20 + 0.05 * (random() + random() - 1) end as y,
                               case when i %% 7 = 0 then null else 1 + floor(4 * random() * random()) end as grade
                          from generate_series(1, %d) as i, lateral (select (i::bigint * 7919 %% 400)::integer as n) t) s""".formatted(assets));
        execute("create index on asset using gist (geom)");
        execute("vacuum analyze asset");
    }

    /** One tile as people write it by hand for PostGIS; answers its bytes. */
    int tile(TileAddress tile) {
        try (PreparedStatement statement = connection.prepareStatement("""
                with e as (select st_tileenvelope(?, ?, ?) as m),
                     f as (select a.sector as s, a.grade as g, a.name as n, a.code as c,
                                  st_asmvtgeom(st_transform(a.geom, 3857), e.m, 4096, 128) as geom
                             from asset a, e where a.geom && st_transform(e.m, 4326) limit ?)
                select st_asmvt(f, 'asset', 4096, 'geom') from f""")) {
            statement.setInt(1, tile.zoom());
            statement.setInt(2, tile.x());
            statement.setInt(3, tile.y());
            statement.setInt(4, MOST_SHAPES);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1).length;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String query(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL refuses to run as root; Debian brings a user for it. */
    private void asPostgres(String... command) throws IOException {
        List<String> all = new ArrayList<>(asRoot ? List.of("runuser", "-u", "postgres", "--") : List.of());
        all.addAll(List.of(command));
        run(all.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException {
        Path log = Files.createTempFile("tabane-postgis", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException(
                        command[command.length - 1] + ": " + Files.readString(log, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            asPostgres(PROGRAMS.resolve("pg_ctl").toString(), "-D", folder + "/data", "-m", "immediate", "-w", "stop");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
