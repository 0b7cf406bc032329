package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The first estimate as an anonymous visitor sees it: pages and files with the same figures. */
@SpringBootTest
class FirstEstimateWebTest {

    private static final String QUESTION =
            "?town=244422&with=242039&with=244414&sector=road&sector=river&sector=park&years=3&performance=yes&seed=7";

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void openBrowser() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void aTownIsFoundByItsNameAndItsPrefecture() throws Exception {
        assertThat(page("/bundling/first?q=%E6%98%8E%E5%92%8C")).contains("明和町", "三重県多気郡");
        assertThat(page("/bundling/first?prefecture=%E9%B3%A5%E5%8F%96%E7%9C%8C"))
                .contains("鳥取市", "日吉津村");
        assertThat(page("/bundling/first?q=%E3%81%AA%E3%81%84%E3%81%BE%E3%81%A1"))
                .contains("当てはまる市区町村がありません");
    }

    @Test
    void partnersAreOfferedWithDistanceAndPeople() throws Exception {
        assertThat(page("/bundling/first/partners?town=244422")).contains("玉城町", "接する", "14,855", "束ねる分野");
    }

    @Test
    void aTownIsAddedByNameWithoutScripts() throws Exception {
        assertThat(page("/bundling/first/partners?town=244422&years=3&add=%E5%A4%A7%E9%A4%A8"))
                .containsPattern("id=\"with-052043\"[^>]*checked");
    }

    @Test
    void theResultSaysThatAllIsAssumedAndHowItCameAbout() throws Exception {
        assertThat(page("/bundling/first/result" + QUESTION))
                .contains("すべての値が「仮定」です", "P10", "P50", "P90", "減らないおそれ", "団体ごとの損得", "次に測るとよい項目", "種 7");
    }

    @Test
    void theSameAddressGivesTheSameAnswer() throws Exception {
        assertThat(middle(page("/bundling/first/result" + QUESTION)))
                .isEqualTo(middle(page("/bundling/first/result" + QUESTION)));
    }

    @Test
    void pageWorkbookReportAndOnePageShowTheSameFigures() throws Exception {
        String middle = middle(page("/bundling/first/result" + QUESTION));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file("/bundling/first/estimate.xlsx")))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                            .format(named(book, "saving_p50") / 1000))
                    .isEqualTo(middle);
            assertThat(named(book, "check_shown")).isZero();
            assertThat(named(book, "check_members")).isZero();
            assertThat(named(book, "check_lines")).isZero();
            assertThat(named(book, "saving")).isEqualTo(named(book, "shown_saving"));
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file("/bundling/first/estimate.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(middle, "仮定");
        }
        assertThat(pdf("/bundling/first/estimate.pdf").text()).contains(middle, "仮定");
        Pdf onePage = pdf("/bundling/first/one-page.pdf");
        assertThat(onePage.text()).contains(middle, "仮定");
        assertThat(onePage.pages()).isEqualTo(1);
    }

    @Test
    void tenTownsStillFitOnePage() throws Exception {
        String ten = "?town=244422&with=242039&with=244414&with=244431&with=244619&with=244708&with=244716&with=244724"
                + "&with=242047&with=242152&sector=road&years=5&performance=no&seed=1";
        try (var document =
                Loader.loadPDF(answer("/bundling/first/one-page.pdf" + ten).getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void wrongAddressesAreRefusedInWords() throws Exception {
        assertThat(answer("/bundling/first/partners?town=999999").getStatus()).isEqualTo(400);
        assertThat(answer("/bundling/first/result?town=244422&years=3").getStatus())
                .isEqualTo(422);
        assertThat(answer("/bundling/first/result?town=244422&sector=bridge").getStatus())
                .isEqualTo(400);
        assertThat(answer("/bundling/first/result?town=244422&sector=road&years=99")
                        .getStatus())
                .isEqualTo(400);
        assertThat(page("/bundling/first/result?town=244422&years=3")).contains("分野を一つ以上選んでください");
    }

    @Test
    void everyDefaultValueIsExplained() throws Exception {
        assertThat(page("/bundling/first/assumptions"))
                .contains("id=\"outsourced-per-head\"", "2,180", "幾何平均", "仮定：")
                .doesNotContain("bundling.");
    }

    private static String middle(String page) {
        var found = Pattern.compile("class=\"mid\">.*?<dd>(?:<[^>]*>)*([^<]+)").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static double named(XSSFWorkbook book, String name) {
        var reference =
                new org.apache.poi.ss.util.CellReference(book.getName(name).getRefersToFormula());
        var cell = book.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
        assertThat(cell.getCellType()).isIn(CellType.NUMERIC, CellType.FORMULA);
        return cell.getNumericCellValue();
    }

    private record Pdf(int pages, String text) {}

    private Pdf pdf(String path) throws Exception {
        try (var document = Loader.loadPDF(file(path))) {
            return new Pdf(document.getNumberOfPages(), new PDFTextStripper().getText(document));
        }
    }

    private byte[] file(String path) throws Exception {
        MockHttpServletResponse answer = answer(path + QUESTION);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        return answer.getContentAsByteArray();
    }

    private String page(String path) throws Exception {
        return answer(path).getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
