package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tabane.Patience;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.design.domain.DesignLink;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignRun;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.LinkKind;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.NeighbourKind;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;

/** From one plan to alternatives, the trade-off, the reasons and the price of each rule, without scripts. */
@SpringBootTest
@AutoConfigureMockMvc
class DesignExplanationsWebTest {

    /** 能代市, 大館市, 鹿角市, 小坂町, 北秋田市, 上小阿仁村, 藤里町, 三種町, 八峰町. */
    private static final List<String> NORTH_OF_AKITA = Stream.of(
                    "05202", "05204", "05209", "05303", "05213", "05327", "05346", "05348", "05349")
            .map(five -> LocalGovernmentCode.ofFive(five).value())
            .toList();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DesignStore store;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private StandardBook book;

    private TestPeople people;
    private TestPeople.Person editor;
    private ScenarioVisitor visitor;

    @BeforeEach
    void anEditorIsThere() {
        people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
        visitor = new ScenarioVisitor(mvc, editor);
    }

    @Test
    void beforeTheFirstRunTheBoxesSayWhatToDo() throws Exception {
        String design = design(false);
        assertThat(visitor.page(design + "/alternatives")).contains("まだ案がありません", "組み方をさがす");
        assertThat(visitor.page(design + "/trade-off")).contains("比べる案がまだ一つです");
        assertThat(visitor.page(design + "/why")).contains("まだ案がありません");
        assertThat(visitor.page(design + "/rule-prices")).contains("決めごとを一つずつゆるめて");
    }

    @Test
    void aSearchBringsFiveMapsSideBySideAndTheirTradeOff() throws Exception {
        String design = design(true);
        String first = visitor.page(design + "/alternatives");
        assertThat(first).contains("案1", "最適との差 0（証明済み）", "ほかの案をさがす", "人").doesNotContain("ほぼ最適");
        waitFor(post(design + "/alternatives").param("share", "0.10"));
        String page = visitor.page(design + "/alternatives?plan=1");
        assertThat(page).contains("案2", "案3", "案4", "案5", "移動", "負担が増える団体を出さない");
        assertThat(page.split("class=\"mini\"", -1).length - 1).as("small maps").isGreaterThanOrEqualTo(5);
        String box = box(design + "/alternatives?plan=2");
        assertThat(box).doesNotContain("<html").contains("aria-current=\"page\"");
        String chart = visitor.page(design + "/trade-off?plan=1");
        assertThat(chart).contains("role=\"img\"", "案1", "km", "線の上", "減る額（百万円／年）");
        assertThat(visitor.page(design + "/trade-off?axis=staff")).contains("最小の体制");
        assertThat(visitor.page(design + "/trade-off?axis=least")).contains("千円");
        assertThat(visitor.send(get(design + "/trade-off?axis=colour")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void theReasonsOfAGroupAndTheBestPlanWithoutOneTown() throws Exception {
        String design = design(true);
        String why = visitor.page(design + "/why?plan=1&group=A");
        assertThat(why).contains("群A　なぜこの", "となり合う組", "平均", "減る額の内訳", "共通費", "仮定");
        String asked =
                ScenarioVisitor.first(why, "href=\"([^\"]*without=[^\"]*)\"").replace("&amp;", "&");
        assertThat(visitor.page(asked)).contains("が加わらない時", "その時の組み方", "証明済み");
        assertThat(visitor.send(get(design + "/why?plan=9")).getStatus()).isEqualTo(404);
        assertThat(visitor.send(get(design + "/why?plan=1&group=Z")).getStatus())
                .isEqualTo(400);
    }

    @Test
    void eachRuleHasAPriceInYen() throws Exception {
        String design = design(true);
        waitFor(post(design + "/rule-prices"));
        assertThat(visitor.page(design + "/rule-prices"))
                .contains("群の団体の数（以下） 5団体", "6団体", "大館市 と 北秋田市 を別の群にする", "千円／年 減る")
                .doesNotContain("証明なし");
    }

    @Test
    void whoMayOnlyReadIsOfferedNoSearchAndStrangersSeeNothing() throws Exception {
        String design = design(true);
        ScenarioVisitor reader = new ScenarioVisitor(mvc, people.person(editor.organisation(), Role.VIEWER));
        assertThat(reader.page(design + "/alternatives"))
                .contains("案1")
                .doesNotContain("<form method=\"post\" action=\"/bundling");
        assertThat(reader.send(post(design + "/alternatives").param("share", "0.05"))
                        .getStatus())
                .isEqualTo(403);
        ScenarioVisitor stranger = new ScenarioVisitor(mvc, people.person(people.municipality("南沢市"), Role.EDITOR));
        assertThat(stranger.send(get(design + "/alternatives")).getStatus()).isEqualTo(404);
        assertThat(stranger.send(get(design + "/why")).getStatus()).isEqualTo(404);
    }

    private String box(String url) throws Exception {
        MockHttpServletResponse response = visitor.send(get(url).header("HX-Request", "true"));
        assertThat(response.getStatus()).isEqualTo(200);
        return ScenarioVisitor.html(response);
    }

    private void waitFor(MockHttpServletRequestBuilder form) throws Exception {
        String job = String.valueOf(visitor.send(form).getRedirectedUrl());
        assertThat(job).startsWith("/jobs/");
        assertThat(Patience.untilNoJobWorks(job, () -> visitor.page(job))).contains("計算が終わりました");
    }

    /** A design of nine real towns, at most five to a group, 大館 and 北秋田 apart; with its best plan, or before the first run. */
    private String design(boolean withPlan) {
        return Tenancy.get(editor.context(), () -> {
            DesignRules rules = DesignRules.NONE
                    .withLimits(DesignLimits.NONE.with(DesignLimit.MOST_MEMBERS, BigDecimal.valueOf(5)))
                    .forbidden(new TownPair("052043", "052132"));
            DesignStore.By by = new DesignStore.By(
                    editor.organisation().value(),
                    editor.id().value(),
                    "試験",
                    OffsetDateTime.parse("2026-11-28T10:00:00+09:00"));
            DesignBasis basis = basis();
            UUID id = store.addDesign(by, "秋田県北の例", basis, DesignState.start(rules), "はじめた");
            if (withPlan) {
                Design design = store.getDesign(id, by.organisation());
                DesignPlan plan = java.util.Objects.requireNonNull(DesignRun.run(
                                DesignModel.of(design.question(), DesignModel.cost(book.get(), basis)),
                                RunControl.seeded(1),
                                progress -> {})
                        .plan());
                store.addStep(design, design.state().withPlans(List.of(plan)), "計算した", by);
            }
            return "/bundling/design/" + id;
        });
    }

    private DesignBasis basis() {
        List<Municipality> towns = NORTH_OF_AKITA.stream()
                .map(code -> municipalities.getMunicipality(new LocalGovernmentCode(code)))
                .toList();
        List<DesignLink> links = new ArrayList<>();
        for (Municipality town : towns) {
            municipalities.findNeighbours(town.code()).stream()
                    .filter(neighbour -> neighbour.kind() == NeighbourKind.LAND
                            && NORTH_OF_AKITA.contains(
                                    neighbour.municipality().code().value())
                            && town.code().compareTo(neighbour.municipality().code()) < 0)
                    .forEach(neighbour -> links.add(new DesignLink(
                            new TownPair(
                                    town.code().value(),
                                    neighbour.municipality().code().value()),
                            LinkKind.LAND,
                            "")));
        }
        var sectors = EnumSet.copyOf(FirstQuestion.SECTORS);
        return new DesignBasis(
                "052043",
                towns.stream()
                        .map(town -> new DesignTown(
                                town.code().value(),
                                town.name(),
                                town.population().current().getAsInt(),
                                "住民基本台帳",
                                town.areaKm2(),
                                BigDecimal.valueOf(town.population().current().getAsInt() / 10_000),
                                Evidence.ASSUMED,
                                "仮定",
                                town.point()))
                        .toList(),
                links,
                sectors,
                ScenarioStart.body(
                        book.get(),
                        towns.stream()
                                .map(town -> new ScenarioTown(
                                        town.code().value(),
                                        town.name(),
                                        town.population().current().getAsInt(),
                                        town.areaKm2(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                                .toList(),
                        List.of(),
                        sectors,
                        Map.of(),
                        3,
                        true,
                        0,
                        "初期値",
                        "—"),
                false);
    }
}
