package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A work item is decided otherwise than proposed, with a reason, and back again. */
@SpringBootTest
@AutoConfigureMockMvc
class PackagingItemWebTest {

    private static final String ITEM = "/bundling/packaging/item?towns=052043&sectors=road&yen=311069&code=R07";

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse choose(String lots, String why) throws Exception {
        var request =
                get(ITEM).header("Accept-Language", "ja").param("lots", lots).param("why", why);
        for (String term : new String[] {"1", "2", "3"}) {
            request.param("s" + term, "s").param("p" + term, "l");
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void aRefusedChoiceSaysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        assertThat(ScenarioVisitor.html(choose("2", "")))
                .contains("変えた理由が空です。1〜60字で入れてください。", "name=\"lots\" value=\"2\"");
        assertThat(ScenarioVisitor.html(choose("", "長".repeat(61))))
                .contains("変えた理由が長すぎます。60字までに縮めてください。", "長".repeat(61));
        assertThat(ScenarioVisitor.html(choose("百", "地元の意見"))).contains("1〜99の整数で入れてください", "value=\"地元の意見\"");
    }

    @Test
    void aChoiceStandsInTheAddressWithItsReasonAndCanBeUndone() throws Exception {
        String chosen = String.valueOf(choose("2", "地元の意見").getRedirectedUrl());
        assertThat(chosen)
                .startsWith("/bundling/packaging?")
                .contains("x.R07=sl,sl,sl,2,")
                .endsWith("#R07");
        String item = ScenarioVisitor.html(
                mvc.perform(get(ITEM + "&x.R07=sl,sl,sl,2,地元の意見").header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse());
        assertThat(item).contains("value=\"地元の意見\"").containsPattern("yen=311069&amp;back=x\\.R07%3A[^\"]*#R07");
    }

    private String page(String url) throws Exception {
        return ScenarioVisitor.html(mvc.perform(
                        get(java.net.URI.create(url.replaceFirst("#.*", ""))).header("Accept-Language", "ja"))
                .andReturn()
                .getResponse());
    }

    private static String linkOf(String html, String id) {
        java.util.regex.Matcher link = java.util.regex.Pattern.compile("id=\"" + id + "\" href=\"([^\"]+)\"")
                .matcher(html);
        assertThat(link.find()).as(id).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void everythingChangedIsTakenBackStepByStepAndDoneAgain() throws Exception {
        String chosen = String.valueOf(choose("2", "地元の*意見_").getRedirectedUrl());
        String form = chosen.replaceFirst("#.*", "")
                .replace("yen=311069", "yen=400000&was=towns%3A%E5%A4%A7%E9%A4%A8%E5%B8%82_sectors%3Aroad_yen%3A311069")
                .replace("towns=052043", "towns=%E5%A4%A7%E9%A4%A8%E5%B8%82");
        String second =
                String.valueOf(mvc.perform(get(java.net.URI.create(form)).header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(second).doesNotContain("was=").contains("yen=400000");
        String there = page(second);
        assertThat(there).contains("地元の*意見_", "400,000", "対象業務の年間の委託金額\"", "案に戻す");
        String once = page(linkOf(there, "undo"));
        assertThat(once).contains("地元の*意見_", "311,069").doesNotContain("400,000");
        String twice = page(linkOf(once, "undo"));
        assertThat(twice).contains("311,069").doesNotContain("地元の*意見_", "id=\"undo\"");
        String again = page(linkOf(page(linkOf(twice, "redo")), "redo"));
        assertThat(again).contains("地元の＊意見＿", "400,000").doesNotContain("id=\"redo\"");
    }
}
