package org.tabane.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.Patience;
import org.tabane.exchange.Column;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.TableImportKind;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;

/**
 * 100,000 rows (300,000 figures) from the upload to the last committed row, through the pages and jobs everybody uses. One town has no
 * such ledger, so this import takes rows of sixty towns.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(LedgerVolumeTest.ManyTowns.class)
class LedgerVolumeTest {
    private static final int ROWS = 100_000;
    private static final int FIRST_YEAR = 1995;
    private static final int YEARS = 60;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WorkItems workItems;

    private final MockHttpSession session = new MockHttpSession();
    private TestPeople.Person editor;

    @BeforeEach
    void anEditor() {
        TestPeople people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
    }

    @Test
    void aHundredThousandRowsAreInTheLedgerWithinHalfAMinute() throws Exception {
        byte[] file = file();
        long began = System.nanoTime();
        String url = String.valueOf(
                send(multipart("/ledger/imports/many").file(new MockMultipartFile("file", "全団体.csv", null, file)))
                        .getRedirectedUrl());
        String look = settled(url);
        double checked = (System.nanoTime() - began) / 1e9;
        assertThat(look).contains("全部の行を取り込む", "100,000");
        send(post(url + "/import").param("choice", "ALL_OR_NOTHING"));
        assertThat(settled(url)).contains("取り込みました");
        double committed = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%,d rows (%,d kB) into the ledger: looked at after %.1f s, committed after %.1f s%n",
                ROWS, file.length / 1024, checked, committed);
        assertThat(figures()).isEqualTo(3L * ROWS);
        assertThat(Duration.ofMillis((long) (committed * 1_000))).isLessThan(Duration.ofSeconds(60));
    }

    private byte[] file() {
        List<LocalGovernmentCode> towns = List.copyOf(ManyTowns.TOWNS);
        List<WorkItem> items = workItems.listWorkItems();
        StringBuilder csv = new StringBuilder("団体コード,業務項目,年度,直営時間,委託金額,要望件数,根拠,出典,備考\n");
        for (int row = 0; row < ROWS; row++) {
            int town = row / (items.size() * YEARS);
            csv.append(towns.get(town))
                    .append(',')
                    .append(items.get(row % items.size()).code())
                    .append(',')
                    .append(FIRST_YEAR + row / items.size() % YEARS)
                    .append(',')
                    .append(row % 977)
                    .append(",\"")
                    .append(row % 900 + 1)
                    .append(",000\",")
                    .append(row % 300)
                    .append(",実測,作業日報,路線の備考\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private long figures() {
        return Tenancy.get(
                editor.context(),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from ledger.entry")
                        .query(Long.class)
                        .single()));
    }

    private String settled(String url) throws Exception {
        return Patience.untilNoJobWorks(url, () -> send(get(url)).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session).with(editor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The ledger's import, for rows of many towns. */
    static class ManyTowns implements TableImportKind<LedgerRow> {
        static final Set<LocalGovernmentCode> TOWNS = new LinkedHashSet<>(IntStream.rangeClosed(1, 90)
                .mapToObj(number -> LocalGovernmentCode.ofFive("20%03d".formatted(200 + number)))
                .toList());

        private final LedgerWorkbook workbook;
        private final LedgerImport ledger;

        ManyTowns(LedgerWorkbook workbook, LedgerImport ledger) {
            this.workbook = workbook;
            this.ledger = ledger;
        }

        @Override
        public String name() {
            return "ledger.many";
        }

        @Override
        public ImportDefinition<LedgerRow> definition(ImportCase given) {
            return workbook.definition(given.municipality().orElseThrow(), TOWNS, given.fileName());
        }

        @Override
        public Map<Column<?>, Object> example(ImportCase given) {
            return Map.of();
        }

        @Override
        public ImportTarget<LedgerRow> target(ImportCase given) {
            return ledger.target(given);
        }

        @Override
        public String returnUrl(ImportCase given) {
            return ledger.returnUrl(given);
        }
    }
}
