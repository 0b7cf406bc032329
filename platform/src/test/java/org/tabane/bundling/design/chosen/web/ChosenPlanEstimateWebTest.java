package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.bundling.domain.ScenarioPlan;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;

/** The estimates made from a plan: the same as the plan to the yen, and told apart once either has changed. */
class ChosenPlanEstimateWebTest extends ChosenPlanVisit {

    @Autowired
    private ScenarioStore scenarios;

    @Test
    void theEstimateOfAGroupSaysTheSameAsThePlanToTheYen() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario))
                .contains("案1群A　北秋田の組み方", "もとにした組み方の設計：北秋田の組み方 案1 群A（第1版）")
                .contains(plan + "\"", "令和7年度 委託契約の台帳", "人口 × 一人あたりの初期値");
        UUID id = UUID.fromString(scenario.substring(scenario.lastIndexOf('/') + 1));
        ScenarioBody body =
                Tenancy.get(editor.context(), () -> scenarios.getVersion(id, 1).body());
        assertThat(body.design()).isNotNull();
        var group = ScenarioPlan.of(books.get(), body).model().atMode().group();
        DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
        assertThat(group.totalNowYen()).isEqualTo(designed.aloneYen());
        assertThat(group.totalBundledYen()).isEqualTo(designed.togetherYen());
        assertThat(group.freedHours()).isEqualByComparingTo(designed.freedHours());
    }

    @Test
    void thePlansPageNamesTheEstimatesMadeFromItAndWhatBecameOfThem() throws Exception {
        assertThat(page(plan + "/use")).contains("この案から作った試算", "まだありません。上の「試算にする」で作ります。");
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(plan + "/use"))
                .contains("href=\"" + scenario + "\"", "案1群A　北秋田の組み方", "大館の係", "第1版", "同じ</td>")
                .doesNotContain("まだありません");
        changeYears(scenario);
        assertThat(page(plan + "/use")).contains("第2版", "違う（版で変えた）");
        send(post(scenario + "/change").param("revision", "1").param("action", "archive"));
        assertThat(page(plan + "/use")).contains("まだありません");
    }

    @Test
    void anEstimateSharedWithoutItsDesignNamesThePlanAndLeadsNowhere() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        TestPeople.Person neighbour = people.person(people.municipality("となりの町"), Role.EDITOR);
        people.share(people.group("県北の群", editor.organisation(), neighbour.organisation()), editor.organisation());
        send(post(scenario + "/change").param("revision", "1").param("action", "share"));
        assertThat(page(scenario)).contains("href=\"" + plan + "\"").doesNotContain("この設計は共有されていないか");
        TestPeople.Person owner = editor;
        editor = neighbour;
        String read = page(scenario);
        assertThat(read)
                .contains("もとにした組み方の設計：北秋田の組み方 案1 群A", "この設計は共有されていないか、もうありません")
                .doesNotContain("href=\"" + plan);
        editor = owner;
        String design = plan.replace("/plans/1", "");
        send(post(design + "/change").param("revision", "1").param("action", "share"));
        editor = neighbour;
        assertThat(page(scenario)).contains("href=\"" + plan + "\"");
    }

    @Test
    void aVersionThatWasChangedSaysWhatThePlanSaysAndWhichVersionStillDoes() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
        String now = String.format(Locale.ROOT, "%,d", designed.aloneYen());
        assertThat(page(scenario))
                .contains("この版の数字は、作った時の案の数字と同じです", "設計「北秋田の組み方」案1 群A から")
                .doesNotContain("案から変えた版", "群の合計（最もありそうな値）");
        changeYears(scenario);
        assertThat(page(scenario))
                .contains("案から変えた版", "案と同じ版：", "href=\"" + scenario + "?version=1\"", "数字は案から変更")
                .contains("群の合計（最もありそうな値）", now, String.format(Locale.ROOT, "%,d", designed.togetherYen()));
        assertThat(page(scenario + "?version=1")).contains("この版の数字は、作った時の案の数字と同じです");
        String copy = String.valueOf(send(post(scenario + "/copy")).getRedirectedUrl());
        assertThat(page(copy)).contains("案と同じ版は、この試算にありません。");
        try (PDDocument pdf = Loader.loadPDF(file(scenario + "/versions/2/estimate.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("（数字は案から変更）");
        }
    }

    @Test
    void anEstimateOfAPlanThatCameOutOtherwiseSinceIsToldApart() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        UUID id = UUID.fromString(scenario.substring(scenario.lastIndexOf('/') + 1));
        Tenancy.run(editor.context(), () -> {
            ScenarioBody body = scenarios.getVersion(id, 1).body();
            ScenarioDesign now = Objects.requireNonNull(body.design());
            ScenarioDesign then = new ScenarioDesign(
                    now.design(),
                    now.name(),
                    now.plan(),
                    now.group(),
                    1,
                    new ScenarioDesign.Figures(400_000_000, 390_000_000, BigDecimal.TEN));
            scenarios.addVersion(
                    scenarios.getScenario(id, editor.organisation().value()),
                    1,
                    body.withDesign(then),
                    "",
                    editor.id().value(),
                    "試験",
                    OffsetDateTime.parse("2026-10-22T10:00:00+09:00"));
        });
        assertThat(page(plan + "/use")).contains("違う（設計の第1版の案から作った）");
    }

    @Test
    void theEstimateMarksTheReadersOwnTownOrNobodys() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario)).contains("大館市").doesNotContain("class=\"mine\"");
        people = new TestPeople(context);
        editor = people.person(
                people.municipality("小坂の係", LocalGovernmentCode.parse(DesignedTowns.GROUP.getLast())), Role.EDITOR);
        plan = newDesign();
        scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario)).containsOnlyOnce("class=\"mine\"").containsPattern("class=\"mine\"><th[^>]*>小坂町");
    }

    @Test
    void allGroupsOfTwoOrMoreBecomeAnEstimateEach() throws Exception {
        assertThat(send(post(plan + "/scenario")).getRedirectedUrl()).startsWith("/bundling/scenarios/");
        List<Scenario> made = Tenancy.get(
                editor.context(),
                () -> scenarios.listScenarios(editor.organisation().value(), false));
        assertThat(made).extracting(Scenario::name).containsExactly("案1群A　北秋田の組み方");
        assertThat(send(post(plan + "/scenario").param("group", "B")).getStatus())
                .isEqualTo(404);
    }

    /** Saves a version that differs from the plan in the years of the contract only. */
    private void changeYears(String scenario) throws Exception {
        String form = page(scenario + "/edit");
        var save = post(scenario + "/edit");
        Matcher field = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            if (field.group(1).matches("basedOn|(town|line|allot)\\..*|management|setUp")) {
                save.param(field.group(1), field.group(2));
            }
        }
        Matcher evidence = Pattern.compile(
                        "<select[^>]*name=\"((?:town|line)[^\"]*evidence)\"(?:(?!</select>).)*?value=\"([^\"]*)\" selected",
                        Pattern.DOTALL)
                .matcher(form);
        while (evidence.find()) {
            save.param(evidence.group(1), evidence.group(2));
        }
        assertThat(send(save.param("years", "5").param("performance", "yes")).getRedirectedUrl())
                .isEqualTo(scenario);
    }
}
