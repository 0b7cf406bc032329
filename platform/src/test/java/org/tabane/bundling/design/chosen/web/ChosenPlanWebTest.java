package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** A plan of a design in use: its page, the shares and their fairness, packaging, and who may see it. */
class ChosenPlanWebTest extends ChosenPlanVisit {

    @Test
    void thePlansPageLeadsOnGroupByGroup() throws Exception {
        assertThat(page(plan + "/use"))
                .contains("案1 費用を最も減らす を使う", "北秋田の組み方", "大館市、北秋田市、小坂町", "単独のまま：", "鹿角市、上小阿仁村")
                .contains("最適との差 1.7％ 以内", "計算 38.2秒、種 7。", "1〜4工区")
                .contains(plan + "/groups/A/sharing", "/bundling/packaging?towns=052043,052132,053031")
                .contains(plan + "/paper.pdf", "試算にする");
    }

    @Test
    void theBoxOnTheDesignsPageSaysWhatCanBeDoneWithAGroup() throws Exception {
        String next = plan.replace("/plans/1", "/next?plan=1&group=");
        assertThat(send(get(next + "A")).getRedirectedUrl()).isEqualTo(plan + "/use#groups");
        String box = send(get(next + "A").header("HX-Request", "true")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(box).contains("群A のその後", "1〜4工区", "群の負担と公平さ", "試算にする").doesNotContain("<html");
        String alone = send(get(next + "B").header("HX-Request", "true")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(alone).contains("鹿角市 のその後").doesNotContain("試算にする", "/sharing");
    }

    @Test
    void theSharesSayWhoPaysMoreAndLeadToTheCostSharingPage() throws Exception {
        String page = page(plan + "/groups/A/sharing");
        assertThat(page)
                .contains("群A の負担と公平さ", "まず、ことばで", "シャープレイ値", "仁（ニュークレオラス）", "人口35・均等15・実績50")
                .contains("いまより減る額で、▲は負担が増える", "調べた 6通り", "/bundling/sharing?towns=052043,052132,053031&amp;total=");
        String link = page.substring(page.indexOf("/bundling/sharing?"));
        link = link.substring(0, link.indexOf('"')).replace("&amp;", "&");
        String sharing = mvc.perform(get(URI.create(link)).header("Accept-Language", "ja"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(sharing).contains("串本町古座川町", "方式1", "核の判定", "群A");
        assertThat(send(get(plan + "/groups/B/sharing")).getStatus()).isEqualTo(404);
        assertThat(send(get(plan + "/groups/Z/sharing")).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsAssumedForWantOfALedgerIsSaidBesideTheShares() throws Exception {
        assertThat(page(plan + "/groups/A/sharing")).contains("いまの委託額か時間が台帳になく初期値（仮定）：3団体すべて");
        assertThat(page(plan + "/use")).contains("技術職員数が人口からの仮定：5団体すべて。");
    }

    @Test
    void thePackagingOfAGroupBeginsWithTheWholeAreaAndKeepsIt() throws Exception {
        String use = page(plan + "/use");
        String link = use.substring(use.indexOf("/bundling/packaging?"));
        link = link.substring(0, link.indexOf('"')).replace("&amp;", "&");
        assertThat(mvc.perform(get(URI.create(link)).header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("空欄なら 100％")
                .doesNotContain("空欄なら 67％");
    }

    @Test
    void strangersSeeNothingAndReadersMakeNothing() throws Exception {
        people = new TestPeople(context);
        editor = people.person(people.municipality("よその市"), Role.EDITOR);
        assertThat(send(get(plan + "/use")).getStatus()).isEqualTo(404);
        assertThat(send(post(plan + "/scenario")).getStatus()).isEqualTo(404);
        assertThat(send(get(plan + "/paper.pdf")).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(plan + "/use")).andReturn().getResponse().getStatus())
                .isIn(302, 401, 403);
    }
}
