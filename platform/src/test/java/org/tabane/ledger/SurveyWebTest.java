package org.tabane.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** The one-week time survey from opening to the ledger, by plain forms. */
@SpringBootTest
@AutoConfigureMockMvc
class SurveyWebTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private TestPeople people;
    private OrganisationId town;
    private TestPeople.Person person;
    private String survey = "";

    @BeforeEach
    void aTownHoldsASurvey() throws Exception {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        person = people.person(town, Role.EDITOR);
        survey = String.valueOf(send(post("/ledger/surveys")
                        .param("name", "秋の調査")
                        .param("week", "令和8年11月18日")
                        .param("blockMinutes", "30")
                        .param("staffInScope", "２")
                        .param("workingWeeks", "48"))
                .getRedirectedUrl());
        assertThat(survey).startsWith("/ledger/surveys/");
    }

    @Test
    void aSurveyWithoutWeekOrStaffIsNotOpened() throws Exception {
        MockHttpServletResponse refused = send(post("/ledger/surveys")
                .param("name", " ")
                .param("staffInScope", "0")
                .param("blockMinutes", "30")
                .param("workingWeeks", "48"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("調査の名を入れてください。", "日を入れてください。", "1人から 10,000人の間で");
    }

    @Test
    void aPublicHolidayIsNoDayOfTheSurveyAndAWeekOfHolidaysNoWeek() throws Exception {
        MockHttpServletResponse newYear = open("2025-12-30");
        assertThat(newYear.getStatus()).isEqualTo(422);
        assertThat(newYear.getContentAsString(StandardCharsets.UTF_8)).contains("その週に開庁日がありません。");
        String labourDay = String.valueOf(open("2026-11-25").getRedirectedUrl());
        assertThat(page(labourDay + "/day")).contains("11/24（火）", "11/27（金）").doesNotContain("11/23（月）");
    }

    private MockHttpServletResponse open(String week) throws Exception {
        return send(post("/ledger/surveys")
                .param("name", "調査")
                .param("week", week)
                .param("blockMinutes", "30")
                .param("staffInScope", "2")
                .param("workingWeeks", "48"));
    }

    @Test
    void tappingWorkFillsTheDayAndGoesOnToTheNextBlock() throws Exception {
        String day = page(survey + "/day?date=2026-11-16");
        assertThat(day).contains("11/16（月） にしたこと", "巡回（車両・2名）", "台帳にない仕事", "<option value=\"510\" selected");
        assertThat(tap("2026-11-16", 510, 540, "R01")).endsWith("/day?date=2026-11-16&from=540");
        tap("2026-11-16", 540, 600, "R01");
        tap("2026-11-16", 600, 630, "OTHER");
        assertThat(page(survey + "/day?date=2026-11-16"))
                .contains("8:30–10:00", "10:00–10:30", "記録 2時間", "きょう押したもの", "<option value=\"630\" selected");
        tap("2026-11-16", 540, 570, "");
        assertThat(page(survey + "/day?date=2026-11-16")).contains("8:30–9:00", "9:30–10:00", "記録 1.5時間");
    }

    @Test
    void aDayOrTimeOutsideTheSurveyIsRefused() throws Exception {
        assertThat(note("2026-11-21", 510, 540, "R01").getStatus()).isEqualTo(400);
        assertThat(note("2026-11-16", 515, 540, "R01").getStatus()).isEqualTo(400);
        assertThat(note("2026-11-16", 510, 540, "R99").getStatus()).isEqualTo(400);
        assertThat(note("2026-11-16", 540, 510, "R01").getStatus())
                .as("a note instead of an error")
                .isEqualTo(302);
    }

    @Test
    void theWeekIsProjectedWithItsRangeAndAdoptedAsSurveyed() throws Exception {
        TestPeople.Person first = person;
        tap("2026-11-16", 540, 780, "R01");
        tap("2026-11-17", 540, 660, "R01");
        person = people.person(town, Role.EDITOR);
        tap("2026-11-16", 540, 600, "R01");
        tap("2026-11-17", 540, 600, "R01");
        person = first;
        assertThat(page(survey)).contains("2人のうち 2人、のべ 4日", "960", "509〜1,411", "Cochran", "個人の時間は表示しません");
        MockHttpServletResponse adopted =
                send(post(survey + "/adopt").param("year", "2026").param("item", "R01"));
        assertThat(adopted.getRedirectedUrl()).isEqualTo("/ledger?year=2026");
        assertThat(page("/ledger?year=2026")).contains("960", "調査", "1週間調査（秋の調査）");
        assertThat(page("/ledger/items/R01?year=2026")).contains("10回に8回は 509〜1,411 の中", "秋の調査（令和8年11月16日の週、2人、のべ4日）");
    }

    @Test
    void anotherTownFindsNoSurvey() throws Exception {
        tap("2026-11-16", 540, 600, "R01");
        String ours = survey;
        person = people.person(people.municipality("東原町"), Role.EDITOR);
        assertThat(page("/ledger/surveys")).contains("まだ調査がありません。");
        assertThat(send(get(ours)).getStatus()).isEqualTo(404);
        assertThat(send(get(ours + "/day")).getStatus()).isEqualTo(404);
        assertThat(note("2026-11-16", 510, 540, "R01").getStatus()).isEqualTo(404);
    }

    private String tap(String day, int from, int until, String item) throws Exception {
        MockHttpServletResponse answer = note(day, from, until, item);
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse note(String day, int from, int until, String item) throws Exception {
        return send(post(survey + "/day")
                .param("date", day)
                .param("from", Integer.toString(from))
                .param("until", Integer.toString(until))
                .param("item", item));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(person.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse answer = send(get(url));
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
