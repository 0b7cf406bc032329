package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.tabane.shared.FiscalYear;

class PdfTest {

    private static final String LONG_NAME = "鰺ヶ沢・深浦・つがる広域連合大鰐平川地区事務組合";

    private final DocumentWriter writer = new DocumentWriter();

    @Test
    void anEstimateIsPrintedOnA4WithSearchableTextAndTheTypefaceInside() throws IOException {
        byte[] pdf = writer.pdf(Reports.estimate());
        keep("estimate.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 5);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("導入効果試算書");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            String text = text(document);
            assertThat(text)
                    .contains("導入効果試算書", "11,700", "▲1,900", "群 計", "出典", "算定")
                    .doesNotContain("#");
        }
    }

    @Test
    void everyPageSaysWhatItIsAndRepeatsTheTableHead() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.pdf(Reports.estimate()))) {
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("第3版", "10:24 作成", "頁 " + page + "／" + pages);
            }
            assertThat(text(document).split("束ね後\\s+差|束ね後\\s*千円|現状\\s+束ね後", -1).length)
                    .isGreaterThan(2);
        }
    }

    @Test
    void theCouncilSheetIsExactlyOnePageEvenWithLongNames() throws IOException {
        for (String name : List.of("川辺村", LONG_NAME)) {
            byte[] pdf = writer.pdf(Reports.councilSheet(name.equals(LONG_NAME) ? LONG_NAME : "北沢市", name));
            keep("council-" + name.length() + ".pdf", pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(text(document)).contains("負担が増える団体", "これから");
            }
        }
    }

    @Test
    void aShortTableStandsOnOneSheetWithItsCaptionAndTotal() throws IOException {
        for (int linesBefore = 22; linesBefore < 46; linesBefore++) {
            for (String sheet : sheets(tableAfter(linesBefore, 5))) {
                String where = linesBefore + " lines before: " + sheet;
                assertThat(sheet.contains("内訳の題")).as(where).isEqualTo(sheet.contains("業務1の値"));
                assertThat(sheet.contains("群の合計")).as(where).isEqualTo(sheet.contains("業務1の値"));
            }
        }
    }

    @Test
    void aLongTableBeginsOnTheSheetOfItsCaptionAndHeading() throws IOException {
        for (int linesBefore = 22; linesBefore < 46; linesBefore++) {
            for (int rows : List.of(15, 40)) {
                for (String sheet : sheets(tableAfter(linesBefore, rows))) {
                    String where = linesBefore + " lines before: " + sheet;
                    assertThat(sheet.contains("内訳の題")).as(where).isEqualTo(sheet.contains("業務1の値"));
                    assertThat(sheet.contains("表の見出し")).as(where).isEqualTo(sheet.contains("業務1の値"));
                }
            }
        }
    }

    @Test
    void noReportEndsWithASheetOfAFewLines() throws IOException {
        int severalSheets = 0;
        for (int linesBefore = 18; linesBefore < 36; linesBefore++) {
            List<String> sheets = sheets(lastSection(linesBefore));
            String last = sheets.getLast();
            if (sheets.size() > 1) {
                severalSheets++;
                assertThat(last.lines().count())
                        .as(linesBefore + " lines before: " + last)
                        .isGreaterThan(4);
            }
            assertThat(last).contains("終わりの行").contains("頁 " + sheets.size());
        }
        assertThat(severalSheets).isPositive();
    }

    /** Lines, then a section of nine lines. */
    private static Report lastSection(int linesBefore) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(Collections.nCopies(linesBefore, new Block.Paragraph("行")));
        blocks.add(new Block.Heading(1, "読み方"));
        blocks.addAll(Collections.nCopies(8, new Block.Paragraph("説明")));
        blocks.add(new Block.Paragraph("終わりの行"));
        return report(blocks);
    }

    @Test
    void noSheetEndsWithTheHeadingOfAGroupOfRows() throws IOException {
        for (int linesBefore = 0; linesBefore < 6; linesBefore++) {
            List<String> sheets = sheets(report(linesBefore, towns(60)));
            assertThat(sheets)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(sheet -> assertThat(sheet).containsSubsequence("業務", "金額", "の見出し"));
            for (int town = 1; town <= 60; town++) {
                String heading = "町" + town + "の見出し";
                String first = "町" + town + "の道路";
                assertThat(sheets).as(heading).noneMatch(sheet -> sheet.contains(heading) != sheet.contains(first));
            }
        }
    }

    @Test
    void noSheetEndsWithTheBareHeadOfATableOfGroups() throws IOException {
        for (int linesBefore = 24; linesBefore < 46; linesBefore++) {
            for (String sheet : sheets(report(linesBefore, towns(20)))) {
                String where = linesBefore + " lines before: " + sheet;
                assertThat(sheet.contains("金額")).as(where).isEqualTo(sheet.contains("の道路"));
                assertThat(sheet.contains("内訳の題")).as(where).isEqualTo(sheet.contains("町1の道路"));
            }
        }
    }

    @Test
    void noFigureIsPartedAtTheEndOfALine() throws IOException {
        for (int before = 0; before < 50; before++) {
            Report report = report(0, List.of());
            String text = "あ".repeat(before) + "村（▲2,286千円）。";
            List<String> sheets = sheets(new Report(
                    report.title(),
                    "",
                    "北沢市",
                    report.fiscalYear(),
                    "第1版",
                    report.createdAt(),
                    report.language(),
                    report.layout(),
                    List.of(new Block.Paragraph(text))));
            assertThat(sheets.getFirst()).contains("（▲2,286");
        }
    }

    /** So many towns, each with a heading and two rows. */
    private static List<Block.Row> towns(int count) {
        List<Block.Row> rows = new ArrayList<>();
        for (int town = 1; town <= count; town++) {
            rows.add(Block.Row.of(Block.RowKind.GROUP, Cell.text("町" + town + "の見出し")));
            rows.add(Block.Row.of(Cell.text("町" + town + "の道路"), Cell.amount(town)));
            rows.add(Block.Row.of(Cell.text("町" + town + "の公園"), Cell.amount(town)));
        }
        return rows;
    }

    /** So many lines of text, then a table with a heading, a caption and a total. */
    private static Report tableAfter(int lines, int rows) {
        List<Block.Row> table = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            table.add(Block.Row.of(Cell.text("業務" + row + "の値"), Cell.amount(row)));
        }
        table.add(Block.Row.of(Block.RowKind.TOTAL, Cell.text("群の合計"), Cell.amount(rows)));
        return report(lines, table);
    }

    private static Report report(int lines, List<Block.Row> table) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(lines, new Block.Paragraph("前の文")));
        blocks.add(new Block.Heading(1, "表の見出し"));
        blocks.add(new Block.DataTable(
                "内訳の題", List.of(Block.Column.words("業務", 4), Block.Column.numbers("金額", "千円", 2)), table, null));
        return report(blocks);
    }

    private static Report report(List<Block> blocks) {
        return new Report(
                "試算",
                "",
                "北沢市",
                FiscalYear.of(2026),
                "第1版",
                LocalDateTime.of(2026, 10, 21, 9, 0),
                Locale.JAPANESE,
                Report.Layout.PAGES,
                blocks);
    }

    private List<String> sheets(Report report) throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.pdf(report))) {
            List<String> sheets = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(stripper.getText(document));
            }
            return sheets;
        }
    }

    @Test
    void aSheetThatCannotFitIsRefusedInWords() {
        Report sheet = Reports.councilSheet("北沢市", "川辺村");
        var blocks = Collections.nCopies(4, sheet.blocks()).stream()
                .flatMap(List::stream)
                .toList();
        Report tooLong = new Report(
                sheet.title(),
                sheet.subtitle(),
                sheet.organisation(),
                sheet.fiscalYear(),
                sheet.version(),
                sheet.createdAt(),
                sheet.language(),
                sheet.layout(),
                blocks);
        assertThatThrownBy(() -> writer.pdf(tooLong)).hasMessageContaining("does not fit one A4 page");
    }

    @Test
    void charactersTheTypefaceLacksBecomeGetaAndAreListed() throws IOException {
        Report report = new Report(
                "試算",
                "",
                "北沢市",
                FiscalYear.of(2026),
                "第1版",
                LocalDateTime.of(2026, 10, 21, 9, 0),
                Locale.JAPANESE,
                Report.Layout.PAGES,
                List.of(new Block.Paragraph("担当 𠮷田、葛\uDB40\uDD00城、辻\uDB40\uDD01さん <b>&\"")));
        try (PDDocument document = Loader.loadPDF(writer.pdf(report))) {
            assertThat(text(document))
                    .contains("担当 〓田、葛城、辻さん <b>&\"", "U+20BB7")
                    .doesNotContain("#");
        }
    }

    static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Path.of("target/documents");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }
}
