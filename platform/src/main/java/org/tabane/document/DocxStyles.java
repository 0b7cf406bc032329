package org.tabane.document;

import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a Word report: real headings, so that Word's own outline and table of contents work. */
final class DocxStyles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String BULLET = "ListBullet";
    static final String SMALL = "TabaneSmall";

    private static final String LATIN = "BIZ UDGothic";
    private static final String EAST_ASIAN = "BIZ UDゴシック";

    private DocxStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    static void addTo(XWPFDocument document, Words words, double points) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setEastAsia(words.isJapanese() ? "ja-JP" : "en-GB");
        add(styles, "Normal", "Normal", points, false, 0, 40, 0);
        add(styles, TITLE, "Title", points * 1.75, true, 60, 20, 0);
        add(styles, SUBTITLE, "Subtitle", points * 0.92, false, 0, 160, 0);
        add(styles, heading(1), "heading 1", points * 1.25, true, 260, 80, 1, style -> {
            var rule = style.getPPr().addNewPBdr().addNewTop();
            rule.setVal(STBorder.SINGLE);
            rule.setSz(BigInteger.valueOf(12));
            rule.setSpace(BigInteger.valueOf(5));
            rule.setColor("1A1A1A");
        });
        add(styles, heading(2), "heading 2", points * 1.08, true, 180, 50, 2);
        add(styles, heading(3), "heading 3", points, true, 140, 40, 3);
        add(styles, BULLET, "List Bullet", points, false, 0, 20, 0, style -> {
            var indent = style.getPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(300));
            indent.setHanging(BigInteger.valueOf(200));
        });
        add(styles, SMALL, "Tabane Small", points * 0.8, false, 60, 0, 0);
    }

    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            double points,
            boolean bold,
            int before,
            int after,
            int outline) {
        add(styles, id, name, points, bold, before, after, outline, style -> {});
    }

    /** Adds a style; {@code more} sets what the others do not have, before the style is copied into the document. */
    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            double points,
            boolean bold,
            int before,
            int after,
            int outline,
            Consumer<CTStyle> more) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        if (outline > 0) {
            paragraph.addNewKeepNext();
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(290));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (outline > 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline - 1L));
        }
        var run = style.addNewRPr();
        run.addNewRFonts().set(fonts());
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal("1A1A1A");
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(points * 2)));
        run.addNewSzCs().setVal(BigInteger.valueOf(Math.round(points * 2)));
        more.accept(style);
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(EAST_ASIAN);
        fonts.setCs(LATIN);
        return fonts;
    }
}
