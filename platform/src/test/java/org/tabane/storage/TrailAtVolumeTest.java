package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabane.audit.AuditReport;
import org.tabane.audit.AuditVerification;

/**
 * Verification of the trail, backup and restore with many entries; {@code -Dtabane.volume=200000} for years of a group's work, 5,000
 * otherwise.
 */
class TrailAtVolumeTest {
    private static final int ENTRIES = Integer.getInteger("tabane.volume", 5_000);
    private static final int CHAINS = 10;
    private static final int AT_ONCE = 200;

    @TempDir
    Path folder;

    @Test
    void everyEntryIsVerifiedBackedUpAndBroughtBack() throws SQLException, IOException {
        String url = TestDatabase.fresh();
        double appended = seconds(() -> append(url));
        try (Connection owner = TestDatabase.owner(url)) {
            AuditReport[] report = new AuditReport[1];
            double verified = seconds(() -> report[0] = AuditVerification.verify(owner, folder));
            assertThat(report[0].faults()).isEmpty();
            assertThat(report[0].entries()).isGreaterThanOrEqualTo(ENTRIES);
            Path backup = folder.resolve("backup.zip");
            double written = seconds(
                    () -> Backup.write(TestDatabase.address(url), folder.resolve("files"), backup, Instant.EPOCH));
            String target = TestDatabase.empty();
            double restored =
                    seconds(() -> Restore.read(TestDatabase.address(target), folder.resolve("restored"), backup));
            System.out.printf(
                    "%,d audit entries in %d chains: appended in %.1f s, verified in %.1f s, backed up in %.1f s (%,d kB), restored in %.1f s%n",
                    ENTRIES, CHAINS, appended, verified, written, Files.size(backup) / 1024, restored);
        }
    }

    private static void append(String url) throws SQLException {
        byte[] key = Migrations.tenantKey(TestDatabase.address(url));
        try (Connection application = TestDatabase.application(url)) {
            application.setAutoCommit(false);
            for (int from = 1; from <= ENTRIES; from += AT_ONCE) {
                append(application, key, from, Math.min(ENTRIES, from + AT_ONCE - 1));
            }
        }
    }

    private static void append(Connection application, byte[] key, int first, int last) throws SQLException {
        try (PreparedStatement set = application.prepareStatement("select set_config('tabane.context', ?, true)");
                Statement statement = application.createStatement()) {
            set.setString(
                    1, TenantTransactionManager.sign(TenantContext.ofSystem().payload(), key));
            set.execute();
            statement.execute("""
                    select count(audit.append(('00000000-0000-4000-8000-' || lpad((n %% %d + 1)::text, 12, '0'))::uuid, now(), null,
                                              'ledger.recorded', 'batch', n::text, '{"entries": "12"}'))
                      from generate_series(%d, %d) n""".formatted(CHAINS, first, last));
            application.commit();
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private static double seconds(Work work) throws SQLException, IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
