package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.tabane.identity.access.FirstRun;

/** From an empty database to the first administrator, once. */
@SpringBootTest(properties = "tabane.test.first-run=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class FirstRunWebTest {

    private static final String PASSWORD = "river road bridge park";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FirstRun firstRun;

    @Test
    void theOperatorsCodeMakesTheFirstAdministratorAndNobodyAfterwards() throws Exception {
        var browser = new Browser(mvc);
        for (var path : new String[] {"/", "/sign-in", "/identity/people", "/nowhere"}) {
            assertThat(browser.open(path).getRedirectedUrl()).as(path).isEqualTo("/first-run");
        }
        assertThat(browser.read("/first-run")).contains("はじめての設定").doesNotContain(firstRun.code());
        assertThat(browser.open("/actuator/health").getStatus()).isEqualTo(200);

        assertThat(Browser.body(create(browser, "ABCDE-FGHJK", "132063", PASSWORD)))
                .contains("確認コードが違います");
        assertThat(Browser.body(create(browser, firstRun.code(), "府中市", PASSWORD)))
                .contains("同じ名前の市区町村があります", "132063", "342084");
        assertThat(Browser.body(create(browser, firstRun.code(), "存在しない市", PASSWORD)))
                .contains("市区町村が見つかりません");
        var weak = create(browser, firstRun.code(), "132063", "short");
        assertThat(weak.getStatus()).isEqualTo(422);
        assertThat(Browser.body(weak)).contains("12 文字以上").doesNotContain("value=\"short\"");

        assertThat(create(browser, firstRun.code().toLowerCase(java.util.Locale.ROOT), "132063", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(browser.open("/").getStatus()).isEqualTo(200);
        assertThat(browser.open("/first-run").getRedirectedUrl()).isEqualTo("/");
        assertThat(create(browser, firstRun.code(), "132039", PASSWORD).getRedirectedUrl())
                .isEqualTo("/");

        assertThat(browser.send("/sign-in", "login", "abe@fuchu.example", "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(browser.read("/identity/people")).contains("abe@fuchu.example", "管理者", "府中市");
        assertThat(browser.read("/identity/organisation")).contains("団体コード 132063");
    }

    private static org.springframework.mock.web.MockHttpServletResponse create(
            Browser browser, String code, String organisation, String password) throws Exception {
        return browser.send(
                "/first-run",
                "code",
                code,
                "kind",
                "MUNICIPALITY",
                "organisation",
                organisation,
                "displayName",
                "阿部 一",
                "login",
                "abe@fuchu.example",
                "password",
                password);
    }
}
