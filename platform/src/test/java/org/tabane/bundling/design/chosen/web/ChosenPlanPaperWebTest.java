package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.design.domain.DesignedGroup;

/** The documents of a plan and of one of its groups, in all their formats. */
class ChosenPlanPaperWebTest extends ChosenPlanVisit {

    @Test
    void theDocumentHoldsWhatThePagesSay() throws Exception {
        byte[] bytes = file(plan + "/paper.pdf");
        if (System.getProperty("tabane.papers") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("tabane.papers"), "plan.pdf"), bytes);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("群の構成案", "北秋田の組み方", "目的", "問いと決めごと", "群の一覧", "どこまで確かか", "業務の組み方")
                    .contains("群の負担と公平さ", "次に測ること", "欠測", "前提と出典", "団体ごとのいまの数字", "決裁")
                    .contains("最適との差 1.7％", "種 7", "令和7年度 委託契約の台帳", "実測", "仮定");
            DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
            assertThat(text).contains(String.format(Locale.ROOT, "%,d", Math.round(designed.aloneYen() / 1_000d)));
            assertThat(pdf.getNumberOfPages()).isBetween(4, 12);
        }
    }

    @Test
    void aGroupHasADocumentOfItsOwn() throws Exception {
        String group = plan + "/groups/A";
        assertThat(page(plan + "/use")).contains("自分のまち", group + "/paper.pdf", group + "/paper.docx");
        try (PDDocument pdf = Loader.loadPDF(file(group + "/paper.pdf"))) {
            DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("群の構成案", "群A", "団体ごとの内容", "群A と となりの団体", "群の負担と公平さ", "工区の数", "決裁")
                    .contains("案の全体について", "最適との差 1.7％", "令和7年度 委託契約の台帳")
                    .contains(String.format(Locale.ROOT, "%,d", Math.round(designed.savingYen() / 1_000d)))
                    .doesNotContain("鹿角市", "上小阿仁村", "群の一覧");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(group + "/paper.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("群A", "小坂町", "決裁").doesNotContain("鹿角市");
            assertThat(word.getAllPictures()).hasSize(1);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(group + "/paper.xlsx")));
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            assertThat(text.getText()).contains("大館市", "小坂町").doesNotContain("鹿角市");
        }
        assertThat(send(get(plan + "/groups/B/paper.pdf")).getStatus()).isEqualTo(404);
    }

    @Test
    void theWordFileAndTheWorkbookSayTheSame() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(plan + "/paper.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("群の構成案", "大館市", "最適との差", "決裁", "係長");
            assertThat(word.getAllPictures()).isNotEmpty();
        }
        assertThat(file(plan + "/paper.xlsx")).startsWith('P', 'K');
    }
}
