package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tabane.Patience;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.network.ImportRoads;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.identity.DemonstrationTown;
import org.tabane.shared.Evidence;
import org.tabane.storage.Tenancy;

/** The map page as people see it: drawn from our own tiles, with the same content as a list, and usable without scripts. */
class MapBrowserTest extends BrowserTest {

    private static final String PERSON = "sato@kitazawa.example";
    private static final String PLACE = "/asset/map?lon=139.4700&lat=35.6700&z=15";

    private static final String ROADS = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"路線名":"見本大通り","等級":"県道"},"geometry":{"type":"LineString","coordinates":[[139.465,35.67],[139.47,35.67],[139.475,35.67]]}},
             {"type":"Feature","properties":{"路線名":"見本通り（例の街）"},"geometry":{"type":"LineString","coordinates":[[139.47,35.667],[139.47,35.67],[139.47,35.673]]}}]}""";

    @Autowired
    private ImportRoads importRoads;

    @Autowired
    private RoadNetworks networks;

    @BeforeEach
    void aRoadNetworkIsThere() {
        DemonstrationTown town = DemonstrationTown.KITAZAWA;
        Tenancy.run(town.context(), () -> {
            if (networks.list().stream().noneMatch(network -> network.fileName().equals("見本.geojson"))) {
                importRoads.keep(importRoads.prepare(
                        ROADS.getBytes(StandardCharsets.UTF_8),
                        new ImportRoads.Statement(
                                town.organisationId().value(),
                                town.code(),
                                "見本.geojson",
                                "SAMPLE 例示の道路",
                                LocalDate.of(2026, 4, 1),
                                Evidence.SAMPLE,
                                2,
                                Reading.DEGREES,
                                false,
                                null)));
            }
        });
    }

    private Page map(String path, int width) {
        Page page = openSignedIn(PERSON, path, width);
        page.waitForSelector(
                "[data-map-idle=true][data-map-listed]",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return page;
    }

    /** How many pixels of the drawn map are not the paper's. */
    private static int inked(Page page) {
        return (Integer) page.evaluate("""
                () => { const source = document.querySelector(".map-canvas canvas");
                  const copy = document.createElement("canvas"); copy.width = source.width; copy.height = source.height;
                  const ink = copy.getContext("2d"); ink.drawImage(source, 0, 0);
                  const pixels = ink.getImageData(0, 0, copy.width, copy.height).data; let count = 0;
                  for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 200) count++;
                  return count; }""");
    }

    @Test
    void theMapIsDrawnFromOurOwnTilesAndAsksNobodyElse() {
        Page page = map(PLACE, DESK);
        assertThat(inked(page)).isGreaterThan(1_500);
        assertThat(page.locator(".map-drawing").isVisible()).isFalse();
        assertThat(page.locator("[data-map-coordinates]").textContent()).contains("35.67");
        Locator roads = page.locator("[data-map-roads]");
        int with = inked(page);
        roads.uncheck();
        Patience.until("the roads are gone", () -> inked(page), ink -> ink < with);
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theFirstViewShowsTheTownsOwnAssets() {
        Page page = map("/asset/map?sector=PARK&sector=RIVER&chosen=true", DESK);
        assertThat(page.locator("[data-map-list] tbody tr").count()).isGreaterThan(5);
        Pictures.assertLike("asset-map", picture(page, "[data-map-box]"));
    }

    @Test
    void theFirstViewShowsAllThereIsAndFillsTheWindowWhateverItsSize() {
        for (int width : new int[] {DESK, PHONE}) {
            assertThat(roomAround(map("/asset/map", width)))
                    .as("window of " + width)
                    .isBetween(1.0, 1.2);
        }
    }

    /** How many times the window is as long as what there is, on the side where it is fuller. */
    private static double roomAround(Page page) {
        return ((Number) page.evaluate("""
                () => { const [west, south, east, north] = JSON.parse(document.querySelector("[data-map]").dataset.map).whole;
                  const asked = performance.getEntriesByType("resource").map(one => one.name).filter(name => name.includes("/asset/map/list?")).at(-1);
                  const shown = side => Number(new URL(asked).searchParams.get(side));
                  return Math.min((shown("e") - shown("w")) / (east - west), (shown("n") - shown("s")) / (north - south)); }""")).doubleValue();
    }

    @Test
    void namesAlongSteepRoadsAskForNoVerticalBracketsWhichTheFontMayLack() {
        Page page = openSignedIn(PERSON, "/", DESK);
        page.addInitScript("""
                window.written = "";
                for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
                  const write = kind.prototype.fillText;
                  kind.prototype.fillText = function (text, ...place) { window.written += text; return write.call(this, text, ...place); };
                }""");
        page.navigate(url(PLACE));
        page.waitForFunction("() => window.written.includes('街')");
        assertThat((String) page.evaluate("window.written")).doesNotContainPattern("[\\uFE10-\\uFE4F]");
    }

    @Test
    void aPlacePointedAtIsListedAndLeadsToItsPlaceRecord() {
        Page page = map(PLACE, PHONE);
        page.locator(".map-canvas canvas").click();
        page.waitForSelector("[data-list-back]");
        assertThat(page.locator("[data-map-list]").textContent()).contains("選んだ場所", "北緯 35.67");
        follow(page.getByText("箇所カルテを開く"));
        assertThat(page.locator("h1").textContent()).contains("箇所カルテ", "緯度 35.67");
    }

    @Test
    void placesAreFoundByNumberTownAndCoordinates() {
        Page page = openSignedIn(PERSON, "/asset/map?q=東原町", DESK);
        assertThat(page.locator(".map-found").textContent()).contains("東原町", "市区町村");
        page.navigate(url("/asset/map?q=38.60%2C144.60"));
        assertThat(page.locator(".map-found").textContent()).contains("北緯 38.60000");
        page.navigate(url("/asset/map?q=B-101"));
        assertThat(page.locator(".map-found li").count()).isPositive();
        page.navigate(url("/asset/map?q=そんな場所はない"));
        assertThat(page.locator("main").textContent()).contains("見つかりませんでした");
    }

    @Test
    void aBackgroundWhoseHostDoesNotAnswerIsAskedAloneAndTakenAwayWithANote() {
        Page page = openSignedIn(PERSON, "/", DESK);
        // As MapSettings and the security policy would write it, without a second application.
        String host = "http://background.invalid";
        meansToAsk(host);
        page.route("**/asset/map?*", route -> {
            APIResponse answer = route.fetch();
            Map<String, String> headers = new HashMap<>(answer.headers());
            headers.computeIfPresent(
                    "content-security-policy",
                    (name, policy) -> policy.replace("connect-src 'self'", "connect-src 'self' " + host));
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setHeaders(headers)
                    .setBody(answer.text()
                            .replace(
                                    "&#34;background&#34;:&#34;&#34;",
                                    "&#34;background&#34;:&#34;" + host + "/{z}/{x}/{y}.png&#34;")
                            .replace("&#34;credit&#34;:&#34;&#34;", "&#34;credit&#34;:&#34;見本の背景&#34;")));
        });
        page.navigate(url(PLACE));
        page.waitForSelector("[data-map-no-background]:not([hidden])");
        assertThat(page.locator("[data-map-no-background]").textContent()).contains("背景の地図を受け取れませんでした");
        assertThat(page.locator(".map-canvas").textContent()).doesNotContain("見本の背景");
        Patience.until("register and roads stand without it", () -> inked(page), ink -> ink > 1_500);
        assertThat(takeComplaints())
                .as("asked, and of no other host")
                .isNotEmpty()
                .allMatch(complaint -> complaint.contains("background.invalid"));
    }

    @Test
    void theArrowKeysMoveItAndTheAddressFollows() {
        Page page = map(PLACE, DESK);
        page.locator(".map-canvas canvas").focus();
        page.keyboard().press("ArrowRight");
        page.waitForFunction(
                "() => !location.search.includes('lon=139.4700&') && /lon=139\\.47[0-9]/.test(location.search)");
        assertThat(page.url()).contains("lat=35.6").contains("z=15");
    }

    @Test
    void onAPhoneNothingSticksOut() {
        Page page = map(PLACE, PHONE);
        assertThat(widerThanTheWindow(page)).isEmpty();
        assertThat(page.locator("[data-map-list]").isVisible()).isTrue();
    }

    @Test
    void withoutScriptsTheServersDrawingAndItsLinksDoTheSame() {
        Page page = openSignedIn(PERSON, "/", DESK);
        String drawing = (String)
                page.evaluate(
                        "async () => (await fetch('/asset/map/drawing.svg?lon=139.47&lat=35.67&z=15&width=400&height=300')).text()");
        assertThat(drawing).startsWith("<svg").contains("<path d=\"M");
        page.navigate(url("/asset/network"));
        assertThat(page.locator("table").first().textContent()).contains("SAMPLE 例示の道路");
        follow(page.locator("tbody a").first());
        assertThat(page.locator("h1").textContent()).contains("道路網");
        assertThat(page.locator("main").textContent()).contains("見本大通り");
        assertThat(accessibilityFaults(page)).isEmpty();
    }
}
