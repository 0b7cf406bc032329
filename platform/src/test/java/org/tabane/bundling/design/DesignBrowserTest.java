package org.tabane.bundling.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** What officials do with the designer in the browser: from a town to a plan, a drag, a click on the map, and a repair. */
class DesignBrowserTest extends BrowserTest {

    private static final String EDITOR = "sato@kitazawa.example";
    private static final String ODATE = "052043";
    private static final String KITAAKITA = "052132";
    private static final String YUZAWA = "052078";

    private Page begun(int width) {
        Page page = openSignedIn(EDITOR, "/bundling/design/new?town=" + ODATE, width);
        page.locator("main button.pri").click();
        page.locator(".dz").waitFor();
        boxesAreThere(page);
        return page;
    }

    /** The boxes are filled in after the page is there, and what is below them moves. */
    private static void boxesAreThere(Page page) {
        page.locator(".dbox").first().waitFor();
        page.waitForCondition(() -> page.locator(".dbox .awaited").count() == 0);
    }

    private static Locator town(Page page, String code) {
        return page.locator("path[data-town='" + code + "']");
    }

    private static String groupOf(Page page, String code) {
        return String.valueOf(
                page.locator("a.grp:has(path[data-town='" + code + "'])").getAttribute("data-group"));
    }

    private static void drag(Page page, String from, String to) {
        boxesAreThere(page);
        town(page, from).scrollIntoViewIfNeeded();
        BoundingBox start = Objects.requireNonNull(town(page, from).boundingBox());
        BoundingBox end = Objects.requireNonNull(town(page, to).boundingBox());
        page.mouse().move(start.x + start.width * 0.45, start.y + start.height * 0.35);
        page.mouse().down();
        page.mouse()
                .move(
                        end.x + end.width * 0.5,
                        end.y + end.height * 0.5,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        page.locator(".said dl").waitFor();
    }

    @Test
    void fromTheRoomOverATownToAProvenPlan() {
        Page page = openSignedIn(EDITOR, "/bundle", DESK);
        page.locator("main a[href='/bundling/design']").first().click();
        page.fill("#q", "大館市");
        page.locator(".dstart button.pri").click();
        page.locator(".dstart a[href*='" + ODATE + "']").click();
        page.locator("main button.pri").click();
        page.locator(".dz").waitFor();
        assertThat(page.locator(".proof").textContent()).contains("最適と証明済み");
        assertThat(page.locator("table.groups tbody tr").count()).isGreaterThan(3);
        assertThat(widerThanTheWindow(page)).isEmpty();
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void aDraggedTownIsAnsweredAndUndone() {
        Page page = begun(DESK);
        String from = groupOf(page, KITAAKITA);
        String to = groupOf(page, ODATE);
        assertThat(from).isNotEqualTo(to);
        drag(page, KITAAKITA, ODATE);
        assertThat(groupOf(page, KITAAKITA)).isEqualTo(to);
        assertThat(page.locator(".said").textContent()).contains("北秋田市 を群" + to + "へ移した", "減る額", "最長移動");
        page.locator("#undo").click();
        page.locator("#redo").waitFor();
        assertThat(groupOf(page, KITAAKITA)).isEqualTo(from);
    }

    @Test
    void anUndoBeforeTheBoxesOfTheMoveAreFilledLeavesThePageWhole() {
        Page page = begun(DESK);
        List<Route> boxes = new ArrayList<>();
        List<Route> undos = new ArrayList<>();
        page.route(url -> url.contains("/alternatives?plan=2"), boxes::add);
        page.route(url -> url.endsWith("/undo"), undos::add);
        drag(page, KITAAKITA, ODATE);
        page.waitForCondition(() -> !boxes.isEmpty());
        page.locator("#undo").click();
        page.waitForCondition(() -> !undos.isEmpty());
        APIResponse undone = undos.getFirst().fetch();
        boxes.forEach(Route::resume);
        page.locator(".dbox:has-text('案2はありません')").waitFor();
        assertThat(page.locator("path[data-town]").count()).isEqualTo(25);
        undos.getFirst().fulfill(new Route.FulfillOptions().setResponse(undone));
        page.locator("#redo").waitFor();
        assertThat(page.locator("path[data-town]").count()).isEqualTo(25);
    }

    @Test
    void aGroupOfTheMapIsARowOfTheTableAndTheReverse() {
        Page page = begun(DESK);
        String letter = groupOf(page, YUZAWA);
        town(page, YUZAWA).click();
        page.locator("tr.sel[data-group='" + letter + "']").waitFor();
        assertThat(page.locator("a.grp.sel").getAttribute("data-group")).isEqualTo(letter);
        String other = groupOf(page, ODATE);
        page.locator("tr[data-group='" + other + "'] a").click();
        page.locator("a.grp.sel[data-group='" + other + "']").waitFor();
        assertThat(page.locator("#group").textContent()).contains("大館市");
    }

    @Test
    void whatCannotBeIsExplainedAndRepaired() {
        Page page = begun(DESK);
        page.selectOption("#pair-town", ODATE);
        page.selectOption("#pair-other", YUZAWA);
        page.locator("button[name=how][value=together]").click();
        page.locator(".pf .k.pin").waitFor();
        page.locator(".said:focus").waitFor();
        page.locator(".ctl form[action$='/run'] button").click();
        page.locator(".dconflict").waitFor();
        assertThat(page.locator(".dconflict").textContent()).contains("大館市 と 湯沢市 を同じ群にする", "最長移動");
        page.locator(".dconflict form[action$='/pair'] button").click();
        page.locator(".pf .k.pin")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.locator(".dconflict").count()).isZero();
        page.locator(".ctl form[action$='/run'] button").click();
        page.locator(".dz").waitFor();
        assertThat(page.locator(".proof").textContent()).contains("最適と証明済み");
    }

    @Test
    void theDemonstrationIsReadOnAPhoneAndWithoutScripts() {
        Page phone = openSignedIn(EDITOR, "/bundling/design", PHONE);
        phone.locator("main a:has-text('秋田県域の例')").click();
        phone.locator(".dz").waitFor();
        assertThat(widerThanTheWindow(phone)).isEmpty();
        String path = java.net.URI.create(phone.url()).getPath();
        Page plain = openSignedInWithoutScripts(path);
        assertThat(plain.locator(".dmap path.town").count()).isEqualTo(25);
        follow(plain.locator("#move button"));
        assertThat(plain.url()).contains(path);
    }

    private Page openSignedInWithoutScripts(String path) {
        Page page = openWithoutScripts("/sign-in", DESK);
        signIn(page, EDITOR);
        page.navigate(url(path));
        return page;
    }
}
