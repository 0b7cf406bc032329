package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.shared.LocalGovernmentCode;

/** What room 1 「見る」 is for lies at most three clicks from its page. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SeeRoomWebTest {
    private static final Pattern LINK = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @Test
    void everythingOfTheRoomIsReachedInThreeClicks() throws Exception {
        TestPeople people = new TestPeople(context);
        TestPeople.Person administrator =
                people.person(people.municipality("大館市", LocalGovernmentCode.ofFive("05204")), Role.ADMINISTRATOR);
        Map<String, Integer> clicks = new LinkedHashMap<>(Map.of("/see", 0));
        List<String> level = List.of("/see");
        for (int click = 1; click <= 3; click++) {
            List<String> next = new ArrayList<>();
            for (String url : level) {
                for (String link : links(administrator, url)) {
                    if (clicks.putIfAbsent(shape(link), click) == null) {
                        next.add(link);
                    }
                }
            }
            level = next;
        }
        assertThat(clicks.keySet())
                .contains(
                        "/region/national",
                        "/region/national.csv",
                        "/region/national.png",
                        "/region/national.pdf",
                        "/region/own",
                        "/region/municipalities/#",
                        "/region/municipalities/#/indicators.csv",
                        "/region/municipalities/#/axes.png",
                        "/region/municipalities/#/sheet.pdf",
                        "/region/group",
                        "/region/releases",
                        "/region/imports/projection",
                        "/region/imports/staff",
                        "/region/imports/construction",
                        "/region/imports/yearbook",
                        "/region/imports/bridges",
                        "/region/imports/values",
                        "/region/imports/boundaries",
                        "/region/imports/own",
                        "/asset/map",
                        "/asset/network",
                        "/asset/assets",
                        "/asset/places");
        assertThat(clicks).as("one's own town").containsEntry("/region/own", 1);
    }

    /** An address without its numbers and questions, so that one town stands for all. */
    private static String shape(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("/\\d{6}", "/#").replaceAll("/[0-9a-f-]{36}", "/#");
    }

    private List<String> links(TestPeople.Person reader, String url) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(URI.create(url)).with(reader.signedIn()))
                .andReturn()
                .getResponse();
        String moved = response.getRedirectedUrl();
        if (moved != null) {
            return links(reader, moved);
        }
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        String type = String.valueOf(response.getContentType());
        return type.startsWith("text/html")
                ? LINK.matcher(response.getContentAsString())
                        .results()
                        .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                        .toList()
                : List.of();
    }
}
