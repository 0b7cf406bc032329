package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerTest {

    @Test
    void dataThatAnotherProcessServesAreRefusedInTwoSentences(@TempDir Path folder) throws Exception {
        Path home = Files.createDirectories(folder.resolve("postgres"));
        try (FileChannel other =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> DatabaseServer.open(new DatabaseSettings(null, null, null, folder, 1)))
                    .isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
                        assertThat(refused).hasMessageContaining("Another Tabane is running", home.toString());
                        assertThat(refused.advice()).contains("TABANE_DATA");
                    });
            assertThat(Files.exists(home.resolve("data"))).isFalse();
        }
    }
}
