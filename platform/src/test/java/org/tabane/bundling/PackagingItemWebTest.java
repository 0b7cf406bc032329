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
        assertThat(item)
                .contains("value=\"地元の意見\"", "/bundling/packaging?towns=052043&amp;sectors=road&amp;yen=311069#R07");
    }
}
