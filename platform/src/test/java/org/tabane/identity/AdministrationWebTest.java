package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What administrators do with people and groups, and what others may not. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AdministrationWebTest {

    private static final String PASSWORD = "river road bridge park";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private TestPeople people;
    private OrganisationId town;
    private OrganisationId neighbour;
    private TestPeople.Person administrator;
    private TestPeople.Person editor;
    private TestPeople.Person fellow;

    @BeforeEach
    void twoTowns() {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        neighbour = people.municipality("東原町");
        administrator = people.person(town, Role.ADMINISTRATOR);
        editor = people.person(town, Role.EDITOR);
        fellow = people.person(neighbour, Role.ADMINISTRATOR);
    }

    @Test
    void anInvitedPersonChoosesAPasswordThroughALinkThatWorksOnce() throws Exception {
        var browser = Browser.of(mvc, administrator);
        var invited = browser.send(
                "/identity/people", "login", "New" + editor.login(), "displayName", "新人 一", "role", "EDITOR");
        assertThat(invited.getRedirectedUrl()).isEqualTo("/identity/people");
        var page = browser.read("/identity/people");
        var link = link(page);
        assertThat(browser.read("/identity/people")).as("shown once").doesNotContain("/sign-in/link/");

        var other = new Browser(mvc);
        assertThat(other.read(link)).contains("新人 一", "合言葉を決める");
        assertThat(Browser.body(other.send(link, "password", "short"))).contains("12 文字以上");
        assertThat(other.send(link, "password", PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(other.open(link).getStatus()).isEqualTo(404);
        assertThat(other.send("/sign-in", "login", "new" + editor.login(), "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(other.read("/")).contains("新人 一");
    }

    @Test
    void aStoppedPersonIsOutAtOnce() throws Exception {
        var theirs = Browser.of(mvc, editor);
        assertThat(theirs.open("/identity/account").getStatus()).isEqualTo(200);
        var browser = Browser.of(mvc, administrator);
        assertThat(browser.send("/identity/people/" + editor.id(), "version", "0", "role", "EDITOR")
                        .getRedirectedUrl())
                .isEqualTo("/identity/people");
        assertThat(theirs.open("/identity/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(browser.send("/identity/people/" + editor.id(), "version", "0", "role", "EDITOR", "active", "true")
                        .getStatus())
                .as("changed in the meantime")
                .isEqualTo(409);
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        var browser = Browser.of(mvc, administrator);
        assertThat(Browser.body(browser.send(
                        "/identity/people/" + administrator.id(), "version", "0", "role", "VIEWER", "active", "true")))
                .contains("管理者が一人もいなくなる");
    }

    @Test
    void administrationIsForAdministratorsOfTheSameOrganisation() throws Exception {
        var theirs = Browser.of(mvc, editor);
        for (var path :
                new String[] {"/identity/people", "/identity/organisation", "/identity/people/" + editor.id()}) {
            assertThat(theirs.open(path).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(theirs.send("/identity/people", "login", "intruder", "displayName", "x", "role", "ADMINISTRATOR")
                        .getStatus())
                .isEqualTo(403);
        var browser = Browser.of(mvc, administrator);
        assertThat(browser.open("/identity/people/" + fellow.id()).getStatus()).isEqualTo(404);
        assertThat(browser.send("/identity/people/" + fellow.id() + "/reset").getStatus())
                .isEqualTo(404);
        assertThat(browser.read("/identity/people")).doesNotContain(fellow.login());
    }

    @Test
    void resettingIsRefusedForSomeoneWhoAlsoActsForAnotherOrganisation() throws Exception {
        var browser = Browser.of(mvc, administrator);
        browser.send("/identity/people/" + editor.id() + "/reset");
        assertThat(link(browser.read("/identity/people/" + editor.id()))).isNotEmpty();
        people.join(editor, neighbour, Role.VIEWER);
        browser.send("/identity/people/" + editor.id() + "/reset");
        assertThat(browser.read("/identity/people/" + editor.id()))
                .contains("ほかの団体にも所属している")
                .doesNotContain("/sign-in/link/");
    }

    @Test
    void onePersonActsForOneOrganisationAtATime() throws Exception {
        people.join(editor, neighbour, Role.VIEWER);
        var browser = Browser.of(mvc, editor);
        assertThat(browser.read("/identity/account")).contains("いまは 北沢市 の担当", "東原町 として使う");
        assertThat(browser.send("/identity/act-for", "organisation", neighbour.toString())
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(browser.read("/identity/account")).contains("いまは 東原町 の閲覧");
        var stranger = people.municipality("三峰町");
        assertThat(browser.send("/identity/act-for", "organisation", stranger.toString())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPasswordIsChangedWithThePresentOneAndThisSessionGoesOn() throws Exception {
        people.setPassword(editor, PASSWORD);
        var browser = new Browser(mvc);
        browser.send("/sign-in", "login", editor.login(), "password", PASSWORD);
        var elsewhere = new Browser(mvc);
        elsewhere.send("/sign-in", "login", editor.login(), "password", PASSWORD);
        assertThat(Browser.body(browser.send(
                        "/identity/account/password", "present", "wrong words", "wanted", "another four good words")))
                .contains("いまの合言葉が違います");
        assertThat(browser.send("/identity/account/password", "present", PASSWORD, "wanted", "another four good words")
                        .getRedirectedUrl())
                .isEqualTo("/identity/account");
        assertThat(browser.open("/identity/account").getStatus()).isEqualTo(200);
        assertThat(elsewhere.open("/identity/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void aGroupIsFormedAskedAcceptedAndEachMemberConsentsItself() throws Exception {
        var lead = Browser.of(mvc, administrator);
        var group = String.valueOf(
                lead.send("/identity/groups", "name", "北沢広域インフラ群").getRedirectedUrl());
        assertThat(group).startsWith("/identity/groups/");
        assertThat(lead.send(group + "/ask", "organisation", neighbour.toString())
                        .getRedirectedUrl())
                .isEqualTo(group);
        assertThat(lead.read(group)).contains("東原町", "返事待ち");

        var asked = Browser.of(mvc, fellow);
        assertThat(asked.read(group)).contains("参加を誘われています");
        assertThat(asked.send(group + "/accept", "version", "0").getRedirectedUrl())
                .isEqualTo(group);
        assertThat(asked.read(group)).contains("まだ群の団体に見せていません").doesNotContain("登録して誘う");
        asked.send(group + "/share", "version", "1", "shares", "true");
        assertThat(asked.read(group)).contains("群の団体に見せています");
        assertThat(asked.send(group + "/end", "version", "0", "organisation", town.toString())
                        .getStatus())
                .as("a member does not remove the lead")
                .isEqualTo(403);
        assertThat(Browser.of(mvc, editor)
                        .send(group + "/share", "version", "0", "shares", "true")
                        .getStatus())
                .as("consent is an administrator's")
                .isEqualTo(403);
        assertThat(asked.send(group + "/end", "version", "2", "organisation", neighbour.toString())
                        .getRedirectedUrl())
                .isEqualTo("/identity/groups");
        assertThat(asked.open(group).getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverRegistersATownGetsNoAccessToIt() throws Exception {
        var lead = Browser.of(mvc, administrator);
        var group = String.valueOf(lead.send("/identity/groups", "name", "群").getRedirectedUrl());
        assertThat(Browser.body(
                        lead.send(group + "/register", "municipality", "府中市", "login", "chief", "displayName", "長 一")))
                .contains("コードで入力してください");
        lead.send(group + "/register", "municipality", "99888 川辺村", "login", "chief", "displayName", "長 一");
        var page = lead.read(group);
        assertThat(page).contains("川辺村", "返事待ち");
        assertThat(link(page)).isNotEmpty();
        assertThat(lead.read("/identity/people")).doesNotContain("chief");
        assertThat(Browser.body(lead.send(
                        group + "/register", "municipality", "99888 川辺村", "login", "other", "displayName", "別 二")))
                .contains("すでにこの Tabane を使っています");
    }

    private static String link(String page) {
        Matcher matcher =
                Pattern.compile("http://localhost(/sign-in/link/[\\w-]+)").matcher(page);
        assertThat(matcher.find()).as("a one-time link is shown").isTrue();
        return matcher.group(1);
    }
}
