package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class DocxTest {

    private final DocumentWriter writer = new DocumentWriter();

    @Test
    void anEstimateIsAWordFileWithHeadingsTablesAndDescribedPictures() throws Exception {
        byte[] bytes = writer.docx(Reports.estimate());
        PdfTest.keep("estimate.docx", bytes);
        PdfTest.keep("council.docx", writer.docx(Reports.councilSheet("北沢市", "川辺村")));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(t -> t.startsWith("団体ごとの損得"))
                    .anyMatch(t -> t.startsWith("次に測るとよい項目"));
            assertThat(document.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal()
                            .intValue())
                    .isZero();
            XWPFTable members = document.getTables().get(1);
            assertThat(members.getRow(0).isRepeatHeader()).isTrue();
            assertThat(members.getText()).contains("北沢市", "▲1,900", "群 計", "仮定");
            String xml = document.getDocument().xmlText();
            assertThat(xml).contains("w:w=\"11906\"", "descr=\"単位 千円", "w:tblHeader");
            String styles = document.getStyle().xmlText();
            assertThat(styles).contains("w:eastAsia=\"BIZ UDゴシック\"");
            assertThat(document.getFooterList()
                            .getFirst()
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .xmlText())
                    .contains("PAGE", "NUMPAGES");
            assertThat(document.getAllPictures()).hasSizeGreaterThan(3);
        }
    }
}
