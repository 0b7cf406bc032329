package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tabane.Patience;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** A large estimate runs in the background and is kept; a small one is answered at once. */
@SpringBootTest
@AutoConfigureMockMvc
class EstimateJobWebTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ScenarioVisitor visitor;

    @BeforeEach
    void anEditorIsThere() {
        TestPeople people = new TestPeople(context);
        visitor = new ScenarioVisitor(mvc, people.person(people.municipality("北沢市"), Role.EDITOR));
    }

    @Test
    void aSmallEstimateIsAnsweredAtOnce() throws Exception {
        String scenario = visitor.newScenario("小さい試算");
        assertThat(visitor.send(post(scenario + "/versions/1/estimate").param("draws", "100000"))
                        .getRedirectedUrl())
                .isEqualTo(scenario + "?version=1&draws=100000");
        assertThat(visitor.page(scenario + "?version=1&draws=100000")).contains("100,000 回ひいた");
        assertThat(visitor.send(get(scenario + "?draws=7")).getStatus()).isEqualTo(400);
    }

    @Test
    void aLargeOneRunsInTheBackgroundAndItsResultIsKept() throws Exception {
        String scenario = visitor.newScenario("大きい試算", "052043", "052132", "052094", "053031");
        String fine = scenario + "?version=1&draws=300000";
        assertThat(visitor.page(fine)).contains("裏で計算します", "計算を始める");
        assertThat(visitor.send(get(scenario + "/versions/1/estimate.pdf?draws=300000"))
                        .getStatus())
                .isEqualTo(409);
        String job = String.valueOf(
                visitor.send(post(scenario + "/versions/1/estimate").param("draws", "300000"))
                        .getRedirectedUrl());
        assertThat(job).startsWith("/jobs/");
        assertThat(Patience.untilNoJobWorks(job, () -> visitor.page(job)))
                .contains("計算が終わりました（300,000 回）", fine.replace("&", "&amp;"));
        assertThat(visitor.page(fine)).contains("300,000 回ひいた", "P10");
    }
}
