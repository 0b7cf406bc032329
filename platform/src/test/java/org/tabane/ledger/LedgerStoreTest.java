package org.tabane.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** The ledger in a real database: entries supersede, histories stay, batches can be undone, other towns see nothing. */
@SpringBootTest(classes = LedgerSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LedgerStoreTest {
    private static final FiscalYear YEAR = FiscalYear.of(2025);
    private static final WorkItemCode PATROL = new WorkItemCode("R01");

    @Autowired
    private RecordEntries recordEntries;

    @Autowired
    private LedgerBook book;

    @Autowired
    private LedgerHistory history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Town fuchu = new Town("132063");
    private final Town musashino = new Town("132039");

    /** A town with an organisation of its own for each test. */
    private record Town(LocalGovernmentCode code, UUID organisation) {
        Town(String code) {
            this(new LocalGovernmentCode(code), UUID.randomUUID());
        }

        TenantContext context() {
            return TenantContext.of(UUID.randomUUID(), Set.of(organisation), Set.of(organisation));
        }

        Author author() {
            return new Author(organisation, null);
        }

        NewEntry entry(Measure measure, @Nullable String value) {
            return new NewEntry(
                    new LedgerKey(code, PATROL, YEAR, measure),
                    value == null
                            ? null
                            : new LedgerFigure(new BigDecimal(value), measure.unit(), null, Evidence.MEASURED, "日報"),
                    "");
        }
    }

    @Test
    void aNewEntrySupersedesTheOlderOneAndBothStayReadable() {
        Tenancy.run(fuchu.context(), () -> {
            record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "120"), fuchu.entry(Measure.OUTSOURCED_YEN, "9800000"));
            record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "150.5"));
            assertThat(book.findCells(List.of(fuchu.code()), YEAR))
                    .singleElement()
                    .satisfies(cell -> {
                        assertThat(cell.directHours()).contains(Hours.parse("150.5"));
                        assertThat(cell.outsourced()).contains(Yen.of(9_800_000));
                        assertThat(cell.value(Measure.REQUESTS)).isEmpty();
                    });
            assertThat(history.listHistory(fuchu.code(), PATROL, YEAR))
                    .extracting(LedgerEntry::version)
                    .containsExactly(2, 1, 1);
        });
    }

    @Test
    void theSameFigureTwiceIsRecordedOnce() {
        Tenancy.run(fuchu.context(), () -> {
            assertThat(record(fuchu, fuchu.entry(Measure.REQUESTS, "12"))).isTrue();
            assertThat(record(fuchu, fuchu.entry(Measure.REQUESTS, "12.0"))).isFalse();
        });
    }

    @Test
    void aWithdrawnFigureIsMissingNotZero() {
        Tenancy.run(fuchu.context(), () -> {
            record(fuchu, fuchu.entry(Measure.CONTRACTS, "3"));
            record(fuchu, fuchu.entry(Measure.CONTRACTS, null));
            assertThat(book.findCells(List.of(fuchu.code()), YEAR)).isEmpty();
        });
    }

    @Test
    void undoingABatchPutsBackWhatWasThereButKeepsWhatIsNewer() {
        Tenancy.run(fuchu.context(), () -> {
            record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "100"));
            LedgerBatch upload = recordEntries
                    .record(
                            fuchu.author(),
                            BatchKind.UPLOAD,
                            "台帳.xlsx",
                            List.of(
                                    fuchu.entry(Measure.DIRECT_HOURS, "999"),
                                    fuchu.entry(Measure.REQUESTS, "7"),
                                    fuchu.entry(Measure.CONTRACTS, "2")))
                    .orElseThrow();
            record(fuchu, fuchu.entry(Measure.CONTRACTS, "4"));
            assertThat(recordEntries.undo(fuchu.author(), upload.id()))
                    .hasValueSatisfying(batch -> assertThat(batch.entries()).isEqualTo(2));
            assertThat(book.findCells(List.of(fuchu.code()), YEAR))
                    .singleElement()
                    .satisfies(cell -> {
                        assertThat(cell.directHours()).contains(Hours.of(100));
                        assertThat(cell.value(Measure.REQUESTS)).isEmpty();
                        assertThat(cell.value(Measure.CONTRACTS)).contains(new BigDecimal("4"));
                    });
            assertThat(recordEntries.undo(fuchu.author(), upload.id()))
                    .as("a second time")
                    .isEmpty();
        });
    }

    @Test
    void anotherTownSeesNothingUnlessItMayReadAndNeverWrites() {
        Tenancy.run(fuchu.context(), () -> record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "120")));
        Tenancy.run(musashino.context(), () -> {
            assertThat(book.findCells(List.of(fuchu.code()), YEAR)).isEmpty();
            assertThat(book.findYears(fuchu.code())).isEmpty();
            assertThat(history.listHistory(fuchu.code(), PATROL, YEAR)).isEmpty();
            assertThatThrownBy(() -> record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "1")))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("row-level security");
        });
        TenantContext group = TenantContext.of(
                UUID.randomUUID(),
                Set.of(fuchu.organisation(), musashino.organisation()),
                Set.of(musashino.organisation()));
        Tenancy.run(group, () -> {
            assertThat(book.findCells(List.of(fuchu.code(), musashino.code()), YEAR))
                    .hasSize(1);
            assertThatThrownBy(() -> record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "1")))
                    .isInstanceOf(DataAccessException.class);
        });
        Tenancy.run(
                TenantContext.nobody(),
                () -> assertThat(book.findYears(fuchu.code())).isEmpty());
    }

    @Test
    void nothingInTheLedgerCanBeChangedOrDeletedByRawSql() {
        Tenancy.run(fuchu.context(), () -> {
            record(fuchu, fuchu.entry(Measure.DIRECT_HOURS, "120"));
            for (String attempt : List.of(
                    "update ledger.entry set value = 1",
                    "delete from ledger.entry",
                    "update ledger.batch set label = ''",
                    "delete from ledger.labour_cost")) {
                assertThatThrownBy(() -> transaction.executeWithoutResult(
                                status -> jdbc.sql(attempt).update()))
                        .as(attempt)
                        .hasStackTraceContaining("permission denied");
            }
        });
    }

    @Test
    void theLabourCostOfAYearHoldsUntilANewerOne() {
        Tenancy.run(fuchu.context(), () -> {
            LabourCost cost = new LabourCost(fuchu.code(), YEAR, Yen.of(3_920), Evidence.MEASURED, "令和7年度 決算統計");
            recordEntries.recordLabourCost(fuchu.author(), cost);
            recordEntries.recordLabourCost(
                    fuchu.author(), new LabourCost(fuchu.code(), YEAR, Yen.of(3_950), Evidence.MEASURED, "同 訂正"));
            assertThat(book.findLabourCost(fuchu.code(), YEAR.next())).hasValueSatisfying(found -> {
                assertThat(found.perHour()).isEqualTo(Yen.of(3_950));
                assertThat(found.year()).isEqualTo(YEAR);
            });
            assertThat(book.findLabourCost(fuchu.code(), YEAR.previous())).isEmpty();
            assertThat(book.findYears(fuchu.code())).containsExactly(YEAR);
        });
    }

    private boolean record(Town town, NewEntry... entries) {
        return recordEntries
                .record(town.author(), BatchKind.PAGE, "", List.of(entries))
                .isPresent();
    }
}
