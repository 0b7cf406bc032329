package org.tabane.document;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tabane.document.CalculationBook.Look;

/** How the cells of a calculation book look; each look is made once, because a workbook holds only so many. */
final class BookStyles {

    private static final String FONT = "BIZ UDゴシック";
    private static final byte[] INPUT_GROUND = {(byte) 0xFF, (byte) 0xF4, (byte) 0xCC};
    private static final byte[] HEAD_GROUND = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};

    /** What a cell is for. */
    enum Kind {
        PLAIN,
        INPUT,
        TOTAL
    }

    /** Letters of words outside the grids. */
    enum Letters {
        PLAIN(10, false),
        BOLD(10, true),
        LARGE(16, true),
        SMALL(9, false);

        private final int points;
        private final boolean heavy;

        Letters(int points, boolean heavy) {
            this.points = points;
            this.heavy = heavy;
        }
    }

    private record TextLook(Letters letters, boolean indented) {}

    private final XSSFWorkbook workbook;
    private final Map<Letters, XSSFFont> fonts = new EnumMap<>(Letters.class);
    private final Map<Kind, Map<Look, XSSFCellStyle>> numbers = new EnumMap<>(Kind.class);
    private final Map<TextLook, XSSFCellStyle> texts = new HashMap<>();
    private final Map<XSSFCellStyle, XSSFCellStyle> wrapped = new HashMap<>();
    private @Nullable XSSFCellStyle head;

    BookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont ordinary = workbook.getFontAt(0);
        ordinary.setFontName(FONT);
        ordinary.setFontHeightInPoints((short) 10);
        for (Letters letters : Letters.values()) {
            XSSFFont font = workbook.createFont();
            font.setFontName(FONT);
            font.setFontHeightInPoints((short) letters.points);
            font.setBold(letters.heavy);
            if (letters == Letters.SMALL) {
                font.setColor(new XSSFColor(new byte[] {0x4D, 0x4D, 0x4D}, null));
            }
            fonts.put(letters, font);
        }
    }

    XSSFCellStyle text(Letters letters, boolean indented) {
        return texts.computeIfAbsent(new TextLook(letters, indented), look -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(fonts.get(look.letters()));
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setIndention((short) (look.indented() ? 1 : 0));
            return style;
        });
    }

    /** The same style for words that go on in the next line. */
    XSSFCellStyle wrapped(XSSFCellStyle style) {
        return wrapped.computeIfAbsent(style, plain -> {
            XSSFCellStyle made = plain.copy();
            made.setWrapText(true);
            return made;
        });
    }

    XSSFCellStyle head() {
        if (head == null) {
            head = workbook.createCellStyle();
            head.setFont(fonts.get(Letters.BOLD));
            head.setWrapText(true);
            head.setAlignment(HorizontalAlignment.CENTER);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            head.setFillForegroundColor(new XSSFColor(HEAD_GROUND, null));
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            head.setBorderTop(BorderStyle.THIN);
            head.setBorderBottom(BorderStyle.THIN);
        }
        return head;
    }

    XSSFCellStyle of(Kind kind, Look look) {
        return numbers.computeIfAbsent(kind, k -> new EnumMap<>(Look.class)).computeIfAbsent(look, l -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(fonts.get(kind == Kind.TOTAL ? Letters.BOLD : Letters.PLAIN));
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
            style.setAlignment(look == Look.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderBottom(BorderStyle.HAIR);
            if (look == Look.TEXT) {
                style.setIndention((short) 1);
            }
            if (kind == Kind.INPUT) {
                style.setFillForegroundColor(new XSSFColor(INPUT_GROUND, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderTop(BorderStyle.HAIR);
                style.setBorderLeft(BorderStyle.HAIR);
                style.setBorderRight(BorderStyle.HAIR);
            }
            if (kind == Kind.TOTAL) {
                style.setBorderTop(BorderStyle.DOUBLE);
                style.setBorderBottom(BorderStyle.THIN);
            }
            return style;
        });
    }
}
