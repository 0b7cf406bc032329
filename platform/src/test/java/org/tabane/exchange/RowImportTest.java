package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;

/** Importing a file: all or what is valid, the same file twice, the rejected rows, many rows, and files gone wrong. */
class RowImportTest {
    private static final String MIXED =
            "団体コード,業務項目,年度,直営時間,備考\n132063,R01,R7,10,よし\n132063,R02,R7,約30,直す\n132063,R03,R7,5,よし\n";

    @TempDir
    Path folder;

    private PaperFiles files;
    private final WorksTable.Shelf shelf = new WorksTable.Shelf();
    private final RowImport<WorksTable.Work> works = RowImport.ofTable(WorksTable.DEFINITION, ImportLimits.STANDARD);

    @BeforeEach
    void desk() {
        files = new PaperFiles(folder);
    }

    @Test
    void allOrNothingSavesNothingWhenARowIsBad() throws ImportRefused {
        ImportOutcome outcome =
                works.checkAndSave(files.csv(MIXED), shelf, ImportChoice.ALL_OR_NOTHING, ImportProgress.SILENT);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(shelf.works).isEmpty();
    }

    @Test
    void theValidRowsAreSavedWhenTheUserChoosesSo() throws ImportRefused {
        ImportOutcome outcome =
                works.checkAndSave(files.csv(MIXED), shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
        assertThat(outcome.preview().counts()).isEqualTo(new ImportPreview.Counts(3, 1, 2, 0, 0));
        assertThat(shelf.works).hasSize(2);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws ImportRefused {
        works.checkAndSave(files.csv(MIXED), shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
        ImportOutcome again =
                works.checkAndSave(files.csv(MIXED), shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
        assertThat(again.preview().counts()).isEqualTo(new ImportPreview.Counts(3, 1, 0, 0, 2));
        assertThat(shelf.saves).isEqualTo(1);
        ImportOutcome corrected = works.checkAndSave(
                files.csv(MIXED.replace("R7,5", "R7,6")), shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
        assertThat(corrected.preview().counts()).isEqualTo(new ImportPreview.Counts(3, 1, 0, 1, 1));
    }

    @Test
    void aPreviewSavesNothing() throws ImportRefused {
        assertThat(works.preview(files.csv(MIXED), shelf, ImportProgress.SILENT)
                        .counts()
                        .added())
                .isEqualTo(2);
        assertThat(shelf.saves).isZero();
    }

    @Test
    void rejectedRowsComeBackWithTheirColumnsAndReasonsAndCanBeLoadedAgain() throws ImportRefused, IOException {
        RejectedRowsFile rejected = new RejectedRowsFile(WorksTable.WORDS, Locale.JAPANESE);
        works.rejectedRows(files.csv(MIXED), rejected);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        rejected.writeCsv(CsvStyle.UTF_8, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF団体コード,業務項目,年度,直営時間,備考,元の行,理由\r\n"
                        + "132063,R02,R7,約30,直す,3,D 「約30」は数として読めません。半角の数で入れてください。\r\n");
        ImportFile corrected = files.text(
                "corrected.csv",
                csv.toString(StandardCharsets.UTF_8).replaceFirst("約30", "30"),
                StandardCharsets.UTF_8);
        assertThat(works.checkAndSave(corrected, shelf, ImportChoice.ALL_OR_NOTHING, ImportProgress.SILENT))
                .isInstanceOf(ImportOutcome.Imported.class);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        rejected.writeXlsx("台帳", xlsx);
        assertThat(works.preview(files.bytes("r.xlsx", xlsx.toByteArray()), shelf, ImportProgress.SILENT)
                        .counts()
                        .faulty())
                .isEqualTo(1);
    }

    @Test
    void anImportThatIsStoppedSavesNothing() throws ImportRefused {
        StringBuilder text = new StringBuilder("団体コード,業務項目,年度,直営時間\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("132063,R").append(i).append(",R7,1\n");
        }
        ImportOutcome outcome =
                works.checkAndSave(files.csv(text.toString()), shelf, ImportChoice.VALID_ROWS, rows -> rows < 2_000);
        assertThat(outcome).isInstanceOf(ImportOutcome.Stopped.class);
        assertThat(shelf.works).isEmpty();
    }

    @Test
    void aTemplateComesBackEmptyAndFilled() throws ImportRefused, IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Map<Column<?>, Object> row = Map.of(
                WorksTable.TOWN,
                new LocalGovernmentCode("132063"),
                WorksTable.ITEM,
                "R01",
                WorksTable.YEAR,
                FiscalYear.of(2025),
                WorksTable.HOURS,
                Hours.of(12));
        TemplateWorkbook template = new TemplateWorkbook(WorksTable.DEFINITION, WorksTable.WORDS, Locale.JAPANESE);
        template.write(row, List.of(), empty);
        ImportPreview preview = works.preview(files.bytes("t.xlsx", empty.toByteArray()), shelf, ImportProgress.SILENT);
        assertThat(preview.counts().rows()).as("the example is passed over").isZero();
        assertThat(preview.missing()).isEmpty();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        template.write(row, List.of(row), filled);
        assertThat(works.preview(files.bytes("f.xlsx", filled.toByteArray()), shelf, ImportProgress.SILENT)
                        .counts()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void aHundredThousandRowsAreReadInBoundedMemory() throws ImportRefused, IOException {
        Path path = folder.resolve("many.xlsx");
        try (var out = Files.newOutputStream(path)) {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            Worksheet sheet = workbook.newWorksheet("台帳");
            String[] header = {"団体コード", "業務項目", "年度", "直営時間", "委託金額", "根拠", "備考"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int row = 1; row <= 100_000; row++) {
                sheet.value(row, 0, "132063");
                sheet.value(row, 1, "R" + row);
                sheet.value(row, 2, "令和7年度");
                sheet.value(row, 3, row % 97 + 0.5);
                sheet.value(row, 4, 1_000L * row);
                sheet.value(row, 5, "実測");
                sheet.value(row, 6, "路線" + row + "号の備考");
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
            workbook.finish();
        }
        int[] largestBatch = {0};
        ImportTarget<WorksTable.Work> counting = new ImportTarget<>() {
            @Override
            public List<RowChange> compare(List<WorksTable.Work> rows) {
                largestBatch[0] = Math.max(largestBatch[0], rows.size());
                return java.util.Collections.nCopies(rows.size(), RowChange.ADDED);
            }

            @Override
            public void save(List<WorksTable.Work> rows) {}
        };
        long began = System.nanoTime();
        ImportOutcome outcome = works.checkAndSave(
                new ImportFile("many.xlsx", path), counting, ImportChoice.ALL_OR_NOTHING, ImportProgress.SILENT);
        System.out.printf(
                "100,000 rows of 7 columns (%d kB): checked and handed on in %.1f s; heap in use %d MB of at most %d MB%n",
                Files.size(path) / 1024,
                (System.nanoTime() - began) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(outcome.preview().counts().added()).isEqualTo(100_000);
        assertThat(largestBatch[0]).isEqualTo(1_000);
    }

    @Test
    void whateverTheBytesTheAnswerIsRowsOrATypedRefusal() throws IOException {
        long seed = 20_261_121;
        Random random = new Random(seed);
        byte[][] seeds = {
            Files.readAllBytes(files.csv(MIXED).path()),
            MIXED.getBytes("windows-31j"),
            PaperFiles.zip(
                    PaperFiles.rawSheet(
                            "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>業務項目</t></is></c></row><row r=\"2\"><c><v>1</v></c></row>",
                            "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"),
                    "<sst><si><t>団体コード</t></si></sst>"),
            Files.readAllBytes(files.xlsx(workbook -> PaperFiles.sheet(
                            workbook, "台帳", new Object[] {"団体コード", "業務項目", "年度", "直営時間"}, new Object[] {
                                "132063", "R01", "R7", 1
                            }))
                    .path()),
            oldWorkbook()
        };
        int refused = 0;
        for (int round = 0; round < 600; round++) {
            byte[] bytes = seeds[round % seeds.length].clone();
            int changes = 1 + random.nextInt(12);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(5) == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            if (round % seeds.length == 2 && random.nextBoolean()) {
                String sheet = PaperFiles.rawSheet("<row><c r=\"A1\"><v>1</v></c></row>", "");
                char[] letters = sheet.toCharArray();
                letters[random.nextInt(letters.length)] = (char) random.nextInt(0x3000);
                bytes = PaperFiles.zip(new String(letters), "<sst><si/></sst>");
            }
            try {
                works.checkAndSave(files.bytes("fuzz", bytes), shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
            } catch (ImportRefused expected) {
                refused++;
                assertThat(WorksTable.say(expected.fault()))
                        .doesNotContain("exchange.fault")
                        .isNotBlank();
            } catch (RuntimeException | Error other) {
                throw new AssertionError("Round " + round + " of seed " + seed, other);
            }
        }
        assertThat(refused).isBetween(100, 599);
    }

    private static byte[] oldWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.apache.poi.hssf.usermodel.HSSFWorkbook()) {
            var row = workbook.createSheet("台帳").createRow(0);
            row.createCell(0).setCellValue("団体コード");
            row.createCell(1).setCellValue("業務項目");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
