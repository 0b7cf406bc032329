package org.tabane.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tabane.Patience;
import org.tabane.TabaneApplication;
import org.tabane.jobs.TestKinds.Count;
import org.tabane.jobs.TestKinds.Counting;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** The pages of the background jobs. */
@SpringBootTest(
        classes = TabaneApplication.class,
        properties = {"tabane.jobs.threads=2", "tabane.jobs.lease=4s", "tabane.jobs.poll=50ms"})
@Import(TestKinds.class)
class JobWebTest {

    private static final UUID TOWN = UUID.fromString("00000000-0000-4000-8000-000000000011");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000012");
    private static final TenantContext SATO = TenantContext.of(UUID.randomUUID(), Set.of(TOWN), Set.of(TOWN));
    private static final TenantContext STRANGER = TenantContext.of(UUID.randomUUID(), Set.of(OTHER), Set.of(OTHER));

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Counting counting;

    private MockMvc mvc;

    @BeforeEach
    void openBrowser() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aRunningJobShowsItsProgressAndReloadsWithoutScripts() throws Exception {
        JobId id = submit(5_000, "slow", "道路台帳.csv <b>");
        Patience.until("the job counts", () -> job(id), job -> job.progress().total() > 0);
        String html = html(SATO, get(id.url()));
        assertThat(html)
                .contains("道路台帳.csv &lt;b&gt;", "data-job=\"" + id.url() + "/events\"", "role=\"status\"", "処理しています")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>", "処理を中止する");
        String partial = html(SATO, get(id.url() + "/progress"));
        assertThat(partial).contains("<progress", "/ 5,000").doesNotContain("<html");
        Tenancy.run(SATO, () -> jobs.cancel(id));
    }

    @Test
    void cancellingIsAFormAndIsConfirmedInWords() throws Exception {
        JobId id = submit(5_000, "slow", "x");
        MvcResult answer = perform(SATO, post(id.url() + "/cancel"));
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(id.url());
        awaitEnd(id);
        assertThat(html(SATO, get(id.url())))
                .contains("中止しました", "経過")
                .doesNotContain("http-equiv=\"refresh\"", "処理を中止する");
    }

    @Test
    void theEndIsSentToTheOpenPageWithItsResult() throws Exception {
        JobId id = submit(3, "plain", "x");
        awaitEnd(id);
        assertThat(sent(open(id), "event:ended")).contains("終わりました", "href=\"/help\"");
    }

    @Test
    void progressIsSentWhileTheJobRuns() throws Exception {
        counting.thaw = new CountDownLatch(1);
        counting.freezeAtThree.set(true);
        JobId id = submit(6, "plain", "x");
        MvcResult open = open(id);
        sent(open, "event:progress");
        counting.thaw.countDown();
        assertThat(sent(open, "event:ended")).contains("event:progress", "/ 6");
    }

    @Test
    void strangersFindNothing() throws Exception {
        JobId id = submit(3, "plain", "内緒の台帳.csv");
        for (String path : new String[] {id.url(), id.url() + "/events", id.url() + "/progress", "/jobs/nonsense"}) {
            assertThat(perform(STRANGER, get(path)).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(perform(STRANGER, post(id.url() + "/cancel")).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(html(STRANGER, get("/jobs"))).contains("まだ処理がありません").doesNotContain("内緒");
        assertThat(html(SATO, get("/jobs"))).contains("内緒の台帳.csv", "種類", "<th scope=\"row\">");
    }

    private MvcResult open(JobId id) throws Exception {
        MvcResult open = perform(SATO, get(id.url() + "/events"));
        assertThat(open.getResponse().getContentType()).startsWith("text/event-stream");
        return open;
    }

    /** What was sent so far, once this event is among it and its lines are whole: an empty line ends each event. */
    private static String sent(MvcResult open, String event) {
        return Patience.until(
                event,
                () -> new String(open.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                sent -> sent.contains(event) && sent.endsWith("\n\n"));
    }

    private JobId submit(int until, String mode, String subject) {
        return Tenancy.get(SATO, () -> jobs.submit(counting, new Count(until, mode), TOWN, subject));
    }

    private JobSummary job(JobId id) {
        return Tenancy.get(SATO, () -> jobs.findJob(id)).orElseThrow();
    }

    private void awaitEnd(JobId id) {
        Patience.until("the job ends", () -> job(id), job -> job.state().ended());
    }

    private String html(TenantContext who, RequestBuilder request) throws Exception {
        return new String(perform(who, request).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcResult perform(TenantContext who, RequestBuilder request) throws Exception {
        return Tenancy.call(who, () -> mvc.perform(request).andReturn());
    }
}
