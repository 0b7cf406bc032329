package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tabane.browser.BrowserTest;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.identity.DemonstrationTown;
import org.tabane.region.Municipalities;
import org.tabane.storage.Tenancy;

/** From a plan to the shares, the estimate, the packaging and the printed document; on a phone and by the accessibility rules. */
class ChosenPlanBrowserTest extends BrowserTest {

    private static final String SATO = "sato@kitazawa.example";

    @Autowired
    private DesignStore designs;

    @Autowired
    private StandardBook books;

    @Autowired
    private Municipalities municipalities;

    private String plan = "";

    @BeforeEach
    void theTownHasADesign() {
        DesignedTowns towns = new DesignedTowns(books.get(), municipalities);
        DesignStore.By by = new DesignStore.By(
                DemonstrationTown.KITAZAWA.organisationId().value(),
                DemonstrationTown.KITAZAWA.administrator().value(),
                "佐藤",
                OffsetDateTime.parse("2026-10-21T10:00:00+09:00"));
        UUID id = Tenancy.get(
                DemonstrationTown.KITAZAWA.context(),
                () -> designs.addDesign(by, "北秋田の組み方", towns.basis(), towns.state(), "計算した"));
        plan = "/bundling/design/" + id + "/plans/1";
    }

    @Test
    void theDocumentIsTakenHomeAndLookedAt() throws Exception {
        Page page = openSignedIn(SATO, plan + "/use", DESK);
        Download file = page.waitForDownload(page.locator("a[href$='plans/1/paper.pdf']")::click);
        assertThat(file.suggestedFilename()).isEqualTo("群の構成案_北秋田の組み方_案1.pdf");
        try (InputStream stream = file.createReadStream();
                PDDocument pdf = Loader.loadPDF(stream.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("群の構成案", "大館市", "最適との差", "決裁", "係長");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            int map = pageOf(pdf, "図1");
            assertThat(inks(new PDFRenderer(pdf).renderImageWithDPI(map, 60))).contains(0x7fa9d0);
        }
    }

    @Test
    void fromARunInTheDesignerToTheDocumentOfOnesOwnGroup() throws Exception {
        Page page = openSignedIn(SATO, "/bundling/design/new?town=052043", DESK);
        page.locator("main button.pri").click();
        page.locator(".dz").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        follow(page.locator("main a[href$='/plans/1/use']").first());
        Locator own = page.locator("tr.mine");
        assertThat(own.textContent()).contains("自分のまち", "大館市");
        assertThat(own.locator("th .sub").textContent()).startsWith("大館市、");
        page.setViewportSize(PHONE, 844);
        assertThat(own.locator("td.fig").first().isVisible()).isTrue();
        Locator other =
                page.locator("table.plan-groups.many tbody tr:not(.mine)").first();
        assertThat(other.locator("td.saving").isVisible()).isTrue();
        assertThat(other.locator("td.fig").first().isVisible()).isFalse();
        other.locator("summary").click();
        assertThat(other.locator("td.fig").first().isVisible()).isTrue();
        page.setViewportSize(DESK, 900);
        List<String> members = List.of(own.locator("th .sub").textContent().split("、", -1));
        Download file = page.waitForDownload(own.locator("a[href$='paper.pdf']")::click);
        assertThat(file.suggestedFilename()).startsWith("群の構成案_").endsWith(".pdf");
        try (InputStream stream = file.createReadStream();
                PDDocument pdf = Loader.loadPDF(stream.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(members).contains("決裁", "群の負担と公平さ");
            assertThat(pdf.getNumberOfPages()).isBetween(4, 12);
            int map = pageOf(pdf, "図1");
            assertThat(inks(new PDFRenderer(pdf).renderImageWithDPI(map, 60))).hasSizeGreaterThan(20);
        }
        Download word = page.waitForDownload(own.locator("a[href$='paper.docx']")::click);
        try (InputStream stream = word.createReadStream();
                XWPFDocument document = new XWPFDocument(stream);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(members).contains("決裁");
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    /** The page that holds these words, from 0. */
    private static int pageOf(PDDocument pdf, String words) throws Exception {
        PDFTextStripper text = new PDFTextStripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.setStartPage(page);
            text.setEndPage(page);
            if (text.getText(pdf).contains(words)) {
                return page - 1;
            }
        }
        throw new AssertionError("No page with (" + words + ").");
    }

    /** The colours of a picture that cover something, without their transparency. */
    private static List<Integer> inks(BufferedImage picture) {
        return java.util.Arrays.stream(
                        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .map(colour -> colour & 0xffffff)
                .distinct()
                .boxed()
                .toList();
    }

    @Test
    void aPlanLeadsToSharesPackagingAndTheEstimateAndBack() {
        Page page = openSignedIn(SATO, plan + "/use", DESK);
        follow(page.locator("a[href$='/groups/A/sharing']"));
        assertThat(page.locator("main").textContent()).contains("群A の負担と公平さ", "大館市", "仁（ニュークレオラス）");
        follow(page.locator("a[href^='/bundling/sharing?']").first());
        assertThat(page.locator("main").textContent()).contains("公平さ", "北秋田市");
        page.navigate(url(plan + "/use"));
        follow(page.locator("a[href^='/bundling/packaging?']"));
        assertThat(page.inputValue("#yen")).isNotBlank();
        assertThat(page.locator("#lots").textContent()).contains("工区");
        page.navigate(url(plan + "/use"));
        follow(page.locator("tbody form button"));
        assertThat(page.locator("main").textContent()).contains("もとにした組み方の設計", "群から試算を作りました");
        follow(page.locator("a[href^='/bundling/design/']"));
        assertThat(page.locator("h1").textContent()).contains("北秋田の組み方");
    }

    @Test
    void thePagesFitAPhoneAndPassTheAccessibilityRules() {
        for (String path : List.of(plan + "/use", plan + "/groups/A/sharing")) {
            assertThat(scrollsSideways(openSignedIn(SATO, path, PHONE)))
                    .as(path)
                    .isFalse();
            assertThat(accessibilityFaults(openSignedIn(SATO, path, DESK)))
                    .as(path)
                    .isEmpty();
        }
    }
}
