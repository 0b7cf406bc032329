package org.tabane.bundling.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tabane.Patience;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.jdbc.DesignRunStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.jobs.JobId;
import org.tabane.jobs.Jobs;
import org.tabane.storage.Tenancy;

/** The designer without scripts: from a town to a plan, changed by hand, undone, made impossible and mended. */
@SpringBootTest
@AutoConfigureMockMvc
class DesignWebTest {

    private static final String ODATE = "052043";
    private static final String SAPPORO = "011002";
    private static final String KITAAKITA = "052132";
    private static final String YUZAWA = "052078";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private final MockHttpSession session = new MockHttpSession();
    private TestPeople people;
    private OrganisationId town;
    private TestPeople.Person editor;

    @BeforeEach
    void anEditorIsThere() {
        people = new TestPeople(context);
        town = people.municipality("大館市");
        editor = people.person(town, Role.EDITOR);
    }

    private MockHttpServletResponse send(TestPeople.Person person, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.session(session)
                        .with(person.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse response = send(editor, get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder beginning() {
        return post("/bundling/design")
                .param("town", ODATE)
                .param("scope", "prefecture")
                .param("sector", "road", "river", "park")
                .param("years", "3")
                .param("limit_most_members", "8")
                .param("limit_longest_km", "60");
    }

    private String begun() throws Exception {
        String url = String.valueOf(send(editor, beginning()).getRedirectedUrl());
        assertThat(url).startsWith("/bundling/design/");
        return await(url);
    }

    /** Waits until nothing is looked for any more. */
    private String await(String url) {
        return await(url, html -> !html.contains("data-job="));
    }

    private String await(String url, Predicate<String> there) {
        Patience.until(url + " is there", () -> page(url), there);
        return url;
    }

    @Test
    void limitsThatLeaveNoGroupSayWhatToLoosen() throws Exception {
        String url = String.valueOf(send(
                        editor,
                        post("/bundling/design")
                                .param("town", ODATE)
                                .param("scope", "prefecture")
                                .param("sector", "road")
                                .param("limit_longest_km", "1"))
                .getRedirectedUrl());
        assertThat(page(await(url))).contains("この決めごとを守って費用が減る組み合わせはありません");
        assertThat(page(begun())).doesNotContain("組み合わせはありません");
    }

    @Test
    void aRuleLetGoOfIsNoSearchInVain() throws Exception {
        String url = String.valueOf(
                send(editor, beginning().param("limit_fewest_groups", "24")).getRedirectedUrl());
        String impossible = page(await(url));
        assertThat(impossible).contains("決めごとが両立しません", "群の数（以上） 24群");
        assertThat(act(
                        url,
                        post(url + "/limits").param("limit_most_members", "8").param("limit_longest_km", "60")))
                .contains("まだ案がありません")
                .doesNotContain("決めごとが両立しません", "時間のうちに");
    }

    private static String first(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private String revision(String url) throws Exception {
        return first(page(url), "name=\"revision\" value=\"(\\d+)\"");
    }

    private String act(String url, MockHttpServletRequestBuilder form) throws Exception {
        MockHttpServletResponse response = send(editor, form.param("revision", revision(url)));
        assertThat(response.getStatus()).isEqualTo(302);
        return page(String.valueOf(response.getRedirectedUrl()));
    }

    private static String letterOf(String html, String town) {
        return first(
                html,
                "data-group=\"([A-Z]+)\" aria-label=\"群[A-Z]+\">(?:<path class=\"rim\"[^>]*/>)+(?:<path class=\"town\"[^>]*>"
                        + "<title>[^<]*</title></path>)*<path class=\"town\" data-town=\"" + town + "\"");
    }

    @Test
    void fromATownToAProvenPlan() throws Exception {
        String fresh = page("/bundling/design/new?town=" + ODATE);
        assertThat(fresh).contains("秋田県のすべての団体", "いまの対象は 25団体", "最長移動（以下）");
        String html = page(begun());
        assertThat(html)
                .contains("最適と証明済み", "案1の群", "大館市", "仮定", "概略", "減る額の上界", "この決めごとで組み直す")
                .doesNotContain("守れていない決めごと</b>");
        begun();
        assertThat(page("/bundling/design")).contains(">秋田県域<", ">秋田県域 2<");
    }

    @Test
    void aTownIsMovedAndTheAnswerSaysWhatItCostsAndItCanBeUndone() throws Exception {
        String url = begun();
        String before = page(url);
        String to = letterOf(before, YUZAWA);
        String after = act(
                url, post(url + "/move").param("plan", "1").param("town", ODATE).param("to", to));
        assertThat(after).contains("大館市 を群" + to + "へ移した", "最長移動", "創出時間", "守れていない決めごと", "地続きにつながっていない", "案2", "手直し");
        assertThat(letterOf(after, ODATE)).isEqualTo(to);
        String undone = act(url, post(url + "/undo"));
        assertThat(undone).contains("やり直す").doesNotContain("守れていない決めごと</b>");
        assertThat(letterOf(undone, ODATE)).isEqualTo(letterOf(before, ODATE));
        assertThat(act(url, post(url + "/redo"))).contains("大館市 を群" + to + "へ移した");
    }

    @Test
    void rulesThatCannotHoldAreNamedAndLoosenedByAButton() throws Exception {
        String url = begun();
        String pinned = act(
                url,
                post(url + "/pair").param("town", ODATE).param("other", YUZAWA).param("how", "together"));
        assertThat(pinned).contains("固定", "大館市 ＋ 湯沢市", "最適との差は組み直すと出ます");
        assertThat(page(url + "/by-rules"))
                .contains("決めごとをすべて守る案はありません", "大館市 と 湯沢市 を同じ群にする", "最長移動（以下） 60km")
                .doesNotContain("どの群にも入れられません");
        send(editor, post(url + "/run"));
        await(url);
        String impossible = page(url);
        assertThat(impossible).contains("決めごとが両立しません", "大館市 と 湯沢市 を同じ群にする", "最長移動（以下） 60km", "この指定を外す", "この決めごとを外す");
        String loosened = act(
                url,
                post(url + "/pair").param("town", ODATE).param("other", YUZAWA).param("how", "released"));
        assertThat(loosened).doesNotContain("決めごとが両立しません");
        send(editor, post(url + "/run"));
        await(url);
        assertThat(page(url)).contains("最適と証明済み");
    }

    @Test
    void aChangedRuleIsAnsweredWithWhatItCosts() throws Exception {
        String url = begun();
        assertThat(page(url)).doesNotContain("/by-rules");
        String pinned = act(
                url,
                post(url + "/pair")
                        .param("town", ODATE)
                        .param("other", KITAAKITA)
                        .param("how", "together"));
        assertThat(first(pinned, "(?s)(<section class=\"said.*?</section>)"))
                .contains("/by-rules", "この決めごとで組み直すと", "最もよい案を探しています", "<noscript>開くと、")
                .as("the plan itself is as it was")
                .doesNotContain("<dt>");
        String answer = page(url + "/by-rules");
        assertThat(answer).contains("表示中の案との差です", "証明済み", "<dt>減る額</dt>", "<dt>創出時間</dt>", "この決めごとで組み直す");
        String yen = first(answer, "<dt>減る額</dt><dd>(.*?)</dd>");
        assertThat(yen).as("a rule that was broken before costs something").contains("▲");
        send(editor, post(url + "/run"));
        String after = page(await(url));
        assertThat(after).contains("<dt>減る額</dt><dd>" + yen + "</dd>").doesNotContain("/by-rules");
        String apart = act(
                url,
                post(url + "/pair").param("town", ODATE).param("other", YUZAWA).param("how", "apart"));
        assertThat(apart).contains("/by-rules");
        assertThat(page(url + "/by-rules")).contains("変わりません");
    }

    @Test
    void limitsAreChangedLockedAndLetGo() throws Exception {
        String url = begun();
        String html = page(url);
        String tooFar =
                act(url, post(url + "/limits").param("limit_most_members", "8").param("limit_longest_km", "20"));
        assertThat(tooFar).contains("守ることを変えた", "最長移動（以下） 20km");
        assertThat(act(url, post(url + "/limits/remove").param("limit", "LONGEST_KM")))
                .contains("最長移動（以下） を外した");
        assertThat(act(url, post(url + "/limits").param("limit_longest_km", "遠い")))
                .contains("「遠い」は使えません");
        String letter = letterOf(html, ODATE);
        String locked = act(
                url,
                post(url + "/lock")
                        .param("member", ODATE)
                        .param("locked", "true")
                        .param("group", letter));
        assertThat(locked).contains("群固定", "動かさないことにした");
        assertThat(act(url, post(url + "/alone").param("town", ODATE).param("never", "true")))
                .contains("大館市 を単独にしないことにした", "単独×");
    }

    @Test
    void scriptsAreSentThePartThatChangesAndNothingElse() throws Exception {
        String part =
                send(editor, get(begun()).header("HX-Request", "true")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(part.strip()).startsWith("<div id=\"work\"").endsWith("</div>");
        assertThat(part).contains("最適と証明済み").doesNotContain("<style", "<html");
    }

    @Test
    void whoSawAnOlderStateIsToldSo() throws Exception {
        String url = begun();
        String old = revision(url);
        act(url, post(url + "/alone").param("town", ODATE).param("never", "true"));
        assertThat(send(
                                editor,
                                post(url + "/alone")
                                        .param("town", YUZAWA)
                                        .param("never", "true")
                                        .param("revision", old))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void othersSeeNothingAndReadersChangeNothing() throws Exception {
        String url = begun();
        TestPeople.Person reader = people.person(town, Role.VIEWER);
        MockHttpServletResponse shown = send(reader, get(url));
        assertThat(shown.getStatus()).isEqualTo(200);
        assertThat(shown.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("手直し</h2>", "/move");
        assertThat(send(reader, post(url + "/run")).getStatus()).isEqualTo(403);
        assertThat(send(reader, beginning()).getStatus()).isEqualTo(403);
        TestPeople.Person stranger = people.person(people.municipality("湯沢市"), Role.EDITOR);
        assertThat(send(stranger, get(url)).getStatus()).isEqualTo(404);
        assertThat(send(stranger, post(url + "/undo").param("revision", "1")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theGroupReadsWhatIsSharedAndTriesOnACopy() throws Exception {
        String url = begun();
        OrganisationId beside = people.municipality("北秋田市");
        TestPeople.Person neighbour = people.person(beside, Role.EDITOR);
        people.share(people.group("県北の群", town, beside), town);
        assertThat(send(neighbour, get(url)).getStatus()).isEqualTo(404);
        assertThat(act(url, post(url + "/change").param("action", "share")))
                .contains("同じ群の団体から見えるようにしました", "群で共有", "群に見せるのをやめる");
        String list = send(neighbour, get("/bundling/design")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(list).contains(url, "大館市", "群で共有");
        String read = send(neighbour, get(url)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(read).contains("大館市 の設計です", "写しを作って試す", "最適と証明済み").doesNotContain("手直し</h2>", "/move");
        for (String act : java.util.List.of("/run", "/stop", "/alternatives", "/rule-prices")) {
            assertThat(send(neighbour, post(url + act).param("share", "0.05")).getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(send(neighbour, post(url + "/undo").param("revision", "9")).getStatus())
                .isEqualTo(404);
        String copy = String.valueOf(send(neighbour, post(url + "/copy")).getRedirectedUrl());
        String own = send(neighbour, get(copy)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(own).contains("の写し", "最適と証明済み", "/move").doesNotContain("の設計です");
        act(url, post(url + "/change").param("action", "unshare"));
        assertThat(send(neighbour, get(url)).getStatus()).isEqualTo(404);
        assertThat(send(neighbour, get(copy)).getStatus()).isEqualTo(200);
    }

    @Test
    void aBeginningThatCannotBeIsShownAgainWithWords() throws Exception {
        MockHttpServletResponse crossed = send(editor, beginning().param("limit_fewest_members", "9"));
        assertThat(crossed.getStatus()).isEqualTo(422);
        assertThat(crossed.getContentAsString(StandardCharsets.UTF_8)).contains("「以上」が「以下」より大きくなっています", "赤い欄を直してください");
        for (String km : java.util.List.of("-5", "五十", "9999")) {
            MockHttpServletResponse far = send(
                    editor,
                    post("/bundling/design")
                            .param("town", ODATE)
                            .param("scope", "km")
                            .param("km", km)
                            .param("sector", "road"));
            assertThat(far.getStatus()).as(km).isEqualTo(422);
            assertThat(far.getContentAsString(StandardCharsets.UTF_8)).contains("道のりは 1〜150km");
        }
        assertThat(send(editor, get("/bundling/design/new?town=999999")).getStatus())
                .isEqualTo(404);
        assertThat(send(editor, get("/bundling/design/00000000-0000-4000-8000-00000000dead"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aRunThatFailsIsToldUntilSomethingIsDone() throws Exception {
        String url = begun();
        UUID id = UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
        Tenancy.run(editor.context(), () -> runThatCannotBe(id));
        await(url);
        assertThat(page(url))
                .contains("組み方をさがせませんでした。", "管理者に番号", "決めごとと案は変わっていません", "処理の記録を見る")
                .contains("最適と証明済み", "この決めごとで組み直す");
        String job = first(page(url), "href=\"(/jobs/[^\"]+)\"[^>]*>処理の記録を見る");
        assertThat(page(job)).contains("思わぬ誤りで終われませんでした。");
        act(url, post(url + "/alone").param("town", ODATE).param("never", "true"));
        assertThat(page(url)).doesNotContain("組み方をさがせませんでした。");
    }

    /** A run with less than no time, which ends with an exception. */
    private void runThatCannotBe(UUID id) {
        DesignRunStore runs = context.getBean(DesignRunStore.class);
        Design design =
                context.getBean(DesignStore.class).findDesign(id, town.value()).orElseThrow();
        JobId job = context.getBean(Jobs.class)
                .submit(
                        context.getBean(GroupDesignRun.class),
                        new GroupDesignRun.Parameters(
                                town.value(),
                                id,
                                design.state().rules(),
                                -1,
                                1,
                                "",
                                "",
                                editor.id().value(),
                                ""),
                        town.value(),
                        "");
        runs.addRun(job.value(), id, town.value(), OffsetDateTime.now());
    }

    private long jobsOf(String name) throws Exception {
        return Tenancy.call(
                editor.context(),
                () -> context.getBean(Jobs.class).listJobs(1_000).stream()
                        .filter(job -> job.kind().equals("bundling.design.run")
                                && job.subject().equals(name)
                                && job.organisationId().equals(town.value()))
                        .count());
    }

    @Test
    void ofThoseWhoAskForARunAtOnceOneIsHeard() throws Exception {
        String url = begunInHokkaido();
        assertThat(jobsOf("北海道域")).isEqualTo(1);
        send(editor, post(url + "/run"));
        assertThat(jobsOf("北海道域")).as("one goes on already").isEqualTo(1);
        send(editor, post(url + "/stop"));
        await(url);
        try (var everybody = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var asked = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(number -> everybody.submit(() -> mvc.perform(
                                    post(url + "/run").with(editor.signedIn()).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus()))
                    .toList();
            for (var each : asked) {
                assertThat(each.get()).isEqualTo(302);
            }
        }
        assertThat(jobsOf("北海道域")).as("one more").isEqualTo(2);
        send(editor, post(url + "/stop"));
        await(url);
    }

    @Test
    void whatAStepDidIsToldInTheReadersLanguage() throws Exception {
        String url = begun();
        act(url, post(url + "/alone").param("town", ODATE).param("never", "true"));
        act(url, post(url + "/limits/remove").param("limit", "LONGEST_KM"));
        assertThat(page(url)).contains("最長移動（以下） を外した");
        String english = send(editor, get(url).cookie(new jakarta.servlet.http.Cookie("tabane_language", "en")))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(english).contains("Dropped: Longest").doesNotContain("を外した");
        act(url, post(url + "/undo"));
        assertThat(page(url)).contains("最長移動（以下） を外した", "大館市 を単独にしないことにした");
    }

    /** Hokkaido in groups of any size and length: the run would take all of its time. */
    private String begunInHokkaido() throws Exception {
        return String.valueOf(send(
                        editor,
                        post("/bundling/design")
                                .param("town", SAPPORO)
                                .param("scope", "prefecture")
                                .param("sector", "road")
                                .param("years", "3"))
                .getRedirectedUrl());
    }

    @Test
    void aRunIsStoppedByHandAndLeavesTheBestSoFar() throws Exception {
        String url = begunInHokkaido();
        await(url, html -> html.contains("data-job=") && html.contains("data-group="));
        assertThat(page(url)).contains("止めて、ここまでの最良の案を使う").doesNotContain("この決めごとで組み直す");
        assertThat(send(editor, post(url + "/stop")).getRedirectedUrl()).isEqualTo(url);
        String html = page(await(url));
        assertThat(html)
                .contains("組み方を探し、途中で止めた", "案1の群", "最適との差", "この決めごとで組み直す", "札幌市")
                .doesNotContain("最適と証明済み", "組み方をさがせませんでした。");
        assertThat(send(editor, post(url + "/stop")).getRedirectedUrl()).isEqualTo(url);
        assertThat(page(url)).contains("案1の群");
    }
}
