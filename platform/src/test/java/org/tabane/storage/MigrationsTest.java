package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final DatabaseAddress OWN = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/machi", "machi", "x");

    @Test
    void aServerThatIsTooOldIsRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> Migrations.checkVersion(OWN, 15))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is PostgreSQL 15")
                .hasMessageContaining("18 or newer");
        assertThatCode(() -> Migrations.checkVersion(OWN, 18)).doesNotThrowAnyException();
    }

    @Test
    void aServerThatDoesNotAnswerIsRefusedWithAdvice() {
        assertThatThrownBy(() -> Migrations.run(OWN)).isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
            assertThat(refused.advice()).contains("TABANE_DATABASE_USER");
        });
        assertThat(new DatabaseRefusedAnalyzer().analyze(new DatabaseRefused("old", "renew")))
                .hasFieldOrPropertyWithValue("description", "old")
                .hasFieldOrPropertyWithValue("action", "renew");
    }
}
