package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A member entrusts its ledger to an official of the lead: it decides, its trail says who, and it can end it. */
@SpringBootTest
@AutoConfigureMockMvc
class RecordForMemberWebTest {

    private static final String ITEM = "/ledger/items/R01?year=2025";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Test
    void theHomePageTellsHowFarTheLedgersOfTheGroupAreAndNothingOfThoseThatDoNotShare() throws Exception {
        TestPeople people = new TestPeople(context);
        OrganisationId lead = people.municipality("北沢市");
        OrganisationId member = people.municipality("東原町");
        var group = people.group("北沢広域インフラ群", lead, member);
        var atLead = Browser.of(mvc, people.person(lead, Role.EDITOR));
        var atMember = Browser.of(mvc, people.person(member, Role.EDITOR));
        assertThat(send(atMember, atMember.read(ITEM), "1200").getRedirectedUrl())
                .isEqualTo(ITEM);

        assertThat(atLead.read("/")).contains("群のいま", "東原町", "台帳を群に見せていません").doesNotContain("1項目　実測");
        people.share(group, member);
        assertThat(atMember.read("/")).contains("1項目　実測 1　調査 0　仮定・例示 0");
    }

    @Test
    void theLeadsOfficialRecordsInAMembersLedgerOnlyWhileTheMemberWantsIt() throws Exception {
        TestPeople people = new TestPeople(context);
        OrganisationId lead = people.municipality("北沢市");
        OrganisationId member = people.municipality("東原町");
        String group = "/identity/groups/" + people.group("北沢広域インフラ群", lead, member);
        var official = people.person(lead, Role.EDITOR);
        var clerk = people.person(member, Role.ADMINISTRATOR);
        var atLead = Browser.of(mvc, official);
        var atMember = Browser.of(mvc, clerk);

        assertThat(atLead.read(group)).contains("幹事であっても", "できません。この団体の管理者に").doesNotContain("東原町 として台帳を開く");
        assertThat(atLead.send("/identity/act-for", "organisation", member.toString())
                        .getStatus())
                .isEqualTo(404);

        assertThat(atMember.read(group)).contains("利用者の管理を開いて担当者を招く");
        atMember.send("/identity/people", "login", official.login(), "displayName", "幹事の担当", "role", "EDITOR");
        assertThat(atLead.read(group)).contains("東原町 として台帳を開く");
        assertThat(atLead.send("/identity/act-for", "organisation", member.toString(), "then", "/ledger")
                        .getRedirectedUrl())
                .isEqualTo("/ledger");
        assertThat(send(atLead, atLead.read(ITEM), "1200").getRedirectedUrl()).isEqualTo(ITEM);

        String name = "試験 " + official.login();
        assertThat(atMember.read(ITEM)).contains("1,200", name);
        assertThat(atMember.read("/audit")).contains("台帳に数字を記録した", name, "種類 画面で記入");

        String form = atLead.read(ITEM);
        atMember.send("/identity/people/" + official.id(), "version", "0", "role", "EDITOR");
        var late = send(atLead, form, "9");
        assertThat(late.getStatus()).as("entrusted no more").isEqualTo(409);
        assertThat(Browser.body(late)).contains("所属が 北沢市 に変わっています");
        assertThat(atLead.read(ITEM)).as("the lead's own ledger").contains("まだ記録がありません。");
    }

    private static MockHttpServletResponse send(Browser browser, String form, String hours) throws Exception {
        return browser.send(
                ITEM,
                "versions",
                field(form, "versions"),
                "actingFor",
                field(form, "actingFor"),
                "value_DIRECT_HOURS",
                hours,
                "evidence_DIRECT_HOURS",
                "MEASURED",
                "source_DIRECT_HOURS",
                "作業日報",
                "note",
                "");
    }

    private static String field(String form, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }
}
