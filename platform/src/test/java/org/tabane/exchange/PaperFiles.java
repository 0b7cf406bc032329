package org.tabane.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the files the tests read, good and bad. */
final class PaperFiles {
    private final Path folder;

    PaperFiles(Path folder) {
        this.folder = folder;
    }

    ImportFile text(String name, String content, Charset charset) {
        return bytes(name, content.getBytes(charset));
    }

    ImportFile csv(String content) {
        return text("works.csv", content, StandardCharsets.UTF_8);
    }

    ImportFile bytes(String name, byte[] content) {
        try {
            Path path = folder.resolve(name);
            Files.write(path, content);
            return new ImportFile(name, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    ImportFile xlsx(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "Test", "1.0");
            filling.fill(workbook);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes("works.xlsx", out.toByteArray());
    }

    /** A sheet with these rows of texts and numbers from its first row on. */
    static Worksheet sheet(Workbook workbook, String name, Object[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof java.time.LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy/m/d").set();
                } else if (!"".equals(value)) {
                    sheet.value(row, column, (String) value);
                }
            }
        }
        return sheet;
    }

    /** A workbook of one sheet 台帳 whose sheet part is given as XML rows. */
    ImportFile rawXlsx(String rows, String afterRows, String sharedStrings) {
        return bytes("raw.xlsx", zip(rawSheet(rows, afterRows), sharedStrings));
    }

    static String rawSheet(String rows, String afterRows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData>" + afterRows + "</worksheet>";
    }

    static byte[] zip(String sheet, String sharedStrings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"台帳\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"s2\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            part(zip, "xl/sharedStrings.xml", sharedStrings);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The same workbook behind a password, as Excel 2010 and later save it. */
    ImportFile encrypted(ImportFile plain) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("himitsu");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(plain.path(), out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes("password.xlsx", bytes.toByteArray());
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
