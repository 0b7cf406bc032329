package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everythingWrittenComesBackInAnEmptyDatabase() throws SQLException, IOException {
        String source = TestDatabase.fresh();
        execute(source, """
                insert into storage.stored_file (organisation_id, sha256, name, media_type, bytes, stored_at)
                select gen_random_uuid(), repeat('a', 64), '引用 "，" と' || chr(10) || '改行 𠮷' || n, 'text/plain', n, now()
                  from generate_series(1, 1000) n""");
        String body = FileBodies.hash(new java.io.ByteArrayInputStream("写真".getBytes(StandardCharsets.UTF_8)));
        Path files = Files.createDirectories(folder.resolve("files").resolve(body.substring(0, 2)));
        Files.writeString(files.resolve(body), "写真");
        Files.writeString(
                Files.createDirectories(folder.resolve("files/.incoming")).resolve("half"), "途中");
        Path backup = folder.resolve("backup.zip");

        long written = Backup.write(TestDatabase.address(source), folder.resolve("files"), backup, Instant.EPOCH);
        String target = TestDatabase.empty();
        long read = Restore.read(TestDatabase.address(target), folder.resolve("restored"), backup);

        assertThat(written).isGreaterThanOrEqualTo(1000).isEqualTo(read);
        assertThat(fingerprint(target)).isEqualTo(fingerprint(source));
        assertThat(folder.resolve("restored").resolve(body.substring(0, 2)).resolve(body))
                .hasContent("写真");
        assertThat(folder.resolve("restored/.incoming")).doesNotExist();
    }

    @Test
    void aRestoredInstallationSignsTenantContextsWithAKeyOfItsOwn() {
        String source = TestDatabase.fresh();
        Path backup = folder.resolve("backup.zip");
        Backup.write(TestDatabase.address(source), folder.resolve("none"), backup, Instant.EPOCH);
        String target = TestDatabase.empty();
        Restore.read(TestDatabase.address(target), folder.resolve("restored"), backup);

        assertThat(Migrations.tenantKey(TestDatabase.address(target)))
                .isNotEqualTo(Migrations.tenantKey(TestDatabase.address(source)));
    }

    @Test
    void aFileThatIsNoBackupIsRefusedWithWords() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "これは控えではありません");
        String target = TestDatabase.empty();

        assertThatThrownBy(() -> Restore.read(TestDatabase.address(target), folder, text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not a Tabane backup");
    }

    @Test
    void aDamagedBackupLoadsNothing() throws IOException, SQLException {
        String source = TestDatabase.fresh();
        Path backup = folder.resolve("backup.zip");
        Backup.write(TestDatabase.address(source), folder.resolve("none"), backup, Instant.EPOCH);
        try (var zip = java.nio.file.FileSystems.newFileSystem(backup)) {
            Files.writeString(zip.getPath("tables/storage.stored_file.csv"), "\"id\"\nnot-a-uuid,1\n");
        }
        String target = TestDatabase.empty();

        assertThatThrownBy(() -> Restore.read(TestDatabase.address(target), folder, backup))
                .hasMessageContaining("nothing was changed");
        assertThat(fingerprint(target)).isEqualTo("0:");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection owner = TestDatabase.owner(url);
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String fingerprint(String url) throws SQLException {
        try (Connection owner = TestDatabase.owner(url);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) || ':' || coalesce(md5(string_agg(f::text, ',' order by id)), '') from storage.stored_file f")) {
            row.next();
            return row.getString(1);
        }
    }
}
