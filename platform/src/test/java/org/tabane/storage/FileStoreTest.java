package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that are there whole or not at all, once each, and for their organisation only. */
class FileStoreTest {

    private static final UUID KITAZAWA = UUID.randomUUID();
    private static final UUID HIGASHIHARA = UUID.randomUUID();
    private static final TenantContext US = TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA), Set.of(KITAZAWA));
    private static final TenantContext THEM =
            TenantContext.of(UUID.randomUUID(), Set.of(HIGASHIHARA), Set.of(HIGASHIHARA));
    private static final FileRules ANY = FileRules.anyUpTo(1);

    @TempDir
    Path folder;

    private String url = "";
    private FileStore files;
    private TransactionTemplate transaction;

    @BeforeEach
    void anEmptyInstallation() {
        url = TestDatabase.fresh();
        DatabaseAddress address = TestDatabase.address(url);
        var source = new DriverManagerDataSource(url, DatabaseAddress.APPLICATION_LOGIN, address.applicationPassword());
        var transactions = new TenantTransactionManager(source, Migrations.tenantKey(address));
        transaction = new TransactionTemplate(transactions);
        files = new FileStore(
                JdbcClient.create(source),
                Clock.fixed(Instant.parse("2026-10-21T01:24:00Z"), ZoneId.of("Asia/Tokyo")),
                new DatabaseSettings(url, "", "", folder, 2),
                transactions);
    }

    @Test
    void aFileComesBackAsItWasAndSaysWhatItIs() throws Exception {
        StoredFile pdf = put(US, KITAZAWA, "C:\\資料\\仕様書.pdf", "%PDF-1.7 …");
        assertThat(pdf.name()).isEqualTo("仕様書.pdf");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.bytes()).isEqualTo(bytes("%PDF-1.7 …").length);
        Tenancy.call(US, () -> {
            StoredFile found = files.find(pdf.id()).orElseThrow();
            assertThat(found).isEqualTo(pdf);
            try (InputStream in = files.open(found)) {
                assertThat(in.readAllBytes()).isEqualTo(bytes("%PDF-1.7 …"));
            }
            return true;
        });
    }

    @Test
    void anotherTownNeitherFindsNorRemovesNorAddsIt() throws Exception {
        StoredFile ours = put(US, KITAZAWA, "台帳.csv", "a,b");
        Tenancy.run(THEM, () -> {
            assertThat(files.find(ours.id())).isEmpty();
            files.remove(ours.id());
        });
        Tenancy.run(US, () -> assertThat(files.find(ours.id())).isPresent());
        assertThatThrownBy(() -> put(THEM, KITAZAWA, "x.csv", "c,d"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(onDisk()).hasSize(1);
    }

    @Test
    void theSameContentIsKeptOnceUntilItsLastFileGoes() throws Exception {
        StoredFile one = put(US, KITAZAWA, "一.csv", "同じ中身");
        StoredFile two = put(US, KITAZAWA, "二.csv", "同じ中身");
        StoredFile theirs = put(THEM, HIGASHIHARA, "三.csv", "同じ中身");
        assertThat(onDisk()).hasSize(1);
        Tenancy.run(US, () -> files.remove(one.id()));
        Tenancy.run(US, () -> files.remove(two.id()));
        assertThat(onDisk()).hasSize(1);
        Tenancy.run(THEM, () -> files.remove(theirs.id()));
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws Exception {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> Tenancy.call(US, () -> files.put(KITAZAWA, null, "x.csv", breaking, ANY)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() throws Exception {
        assertThatThrownBy(() -> Tenancy.run(
                        US,
                        () -> transaction.executeWithoutResult(status -> {
                            try {
                                files.put(KITAZAWA, null, "x.csv", new ByteArrayInputStream(bytes("a")), ANY);
                            } catch (FileRefused e) {
                                throw new AssertionError(e);
                            }
                            throw new IllegalStateException("something else went wrong");
                        })))
                .hasMessageContaining("something else");
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whatAProcessLeftHalfWrittenOrUnreferencedIsClearedAwayAndNothingElse() throws Exception {
        StoredFile kept = put(US, KITAZAWA, "残す.csv", "残す");
        Path half = Files.writeString(
                Files.createDirectories(folder.resolve("files/.incoming")).resolve("half"), "途中");
        Path orphan = Files.writeString(
                Files.createDirectories(folder.resolve("files/aa")).resolve("a".repeat(64)), "だれのでもない");
        assertThat(files.cleanUp(Instant.now().minus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(orphan).doesNotExist();
        assertThat(half).as("perhaps still being written").exists();
        assertThat(files.cleanUp(Instant.now().plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(half).doesNotExist();
        Tenancy.run(US, () -> assertThat(files.path(kept)).exists());
    }

    @Test
    void whileABackupIsWrittenNoBodyGoes() throws Exception {
        StoredFile file = put(US, KITAZAWA, "x.csv", "x");
        try (Connection backup = TestDatabase.owner(url);
                var statement = backup.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(hashtextextended('" + Backup.FILES_LOCK + "', 0))");
            Tenancy.run(US, () -> files.remove(file.id()));
            assertThat(onDisk()).hasSize(1);
        }
        assertThat(files.cleanUp(Instant.EPOCH)).isEqualTo(1);
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void whatIsEmptyTooLargeOrOfAnotherTypeIsRefusedInWords() throws Exception {
        for (var refused : List.of(
                new Refused("", ANY, "storage.file.empty"),
                new Refused("x".repeat(1024 * 1024 + 1), ANY, "storage.file.tooLarge"),
                new Refused("<html>", FileRules.photos(), "storage.file.type"))) {
            assertThatThrownBy(() -> Tenancy.call(
                            US,
                            () -> files.put(
                                    KITAZAWA,
                                    null,
                                    "x",
                                    new ByteArrayInputStream(bytes(refused.content())),
                                    refused.rules())))
                    .isInstanceOfSatisfying(
                            FileRefused.class, e -> assertThat(e.messageKey()).isEqualTo(refused.key()));
        }
        assertThat(onDisk()).isEmpty();
        assertThat(rows()).isZero();
    }

    private record Refused(String content, FileRules rules, String key) {}

    @Test
    void whatAFileIsIsToldFromItsBytes() {
        assertThat(MediaTypes.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .isEqualTo("image/jpeg");
        assertThat(MediaTypes.of("PK\3\4……[Content_Types].xml……xl/workbook.xml".getBytes(StandardCharsets.UTF_8)))
                .endsWith("spreadsheetml.sheet");
        assertThat(MediaTypes.of("PK\3\4………roads.shp".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/zip");
        assertThat(MediaTypes.of(bytes("  {\"type\":\"FeatureCollection\""))).isEqualTo("application/json");
        assertThat(MediaTypes.of(bytes("<!DOCTYPE html><script>"))).isEqualTo("text/html");
        assertThat(MediaTypes.of(bytes("橋名,橋長\n"))).isEqualTo("text/plain");
        assertThat(MediaTypes.of(new byte[] {0, 0, 0, 13, 10, 9, 'O', 'S', 'M', 'H'}))
                .isEqualTo("application/octet-stream");
    }

    private StoredFile put(TenantContext context, UUID organisation, String name, String content) throws Exception {
        return Tenancy.call(
                context,
                () -> files.put(organisation, context.userId(), name, new ByteArrayInputStream(bytes(content)), ANY));
    }

    private List<Path> onDisk() throws IOException {
        if (!Files.isDirectory(folder.resolve("files"))) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder.resolve("files"))) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private long rows() throws Exception {
        try (Connection owner = TestDatabase.owner(url);
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from storage.stored_file")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
