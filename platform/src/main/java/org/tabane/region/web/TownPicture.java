package org.tabane.region.web;

import java.util.ArrayList;
import java.util.List;
import org.tabane.document.Picture;
import org.tabane.document.Picture.Anchor;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** A town's axes as a picture, for a slide or a letter: the same figures and strips as on its page. */
final class TownPicture {
    private static final int WIDTH = 1200;
    private static final int ROW = 38;
    private static final String INK = "#1a1a1a";
    private static final String FAINT = "#4d4d4d";

    private TownPicture() {}

    static Picture of(Frame frame, Municipality town, TownProfile profile) {
        List<String> foot = foot(frame, profile);
        int lines = profile.groups().stream()
                .mapToInt(group -> 1 + group.rows().size())
                .sum();
        int height = 150 + lines * ROW + 30 + foot.size() * 22;
        Picture picture = new Picture(WIDTH, height, frame.text("region.sheet.title", town.fullName()));
        picture.words(20, 48, Anchor.START, 30, true, INK, town.fullName());
        picture.words(
                20,
                80,
                Anchor.START,
                16,
                false,
                FAINT,
                frame.text("region.code", town.code().value()));
        picture.words(WIDTH - 20, 48, Anchor.END, 16, true, INK, frame.text("region.profile"));
        int y = 116;
        picture.path("M20 90H1180", null, INK, 2);
        head(picture, y, frame, profile);
        picture.path("M20 128H1180", null, INK, 1);
        y = 128;
        for (TownProfile.AxisGroup group : profile.groups()) {
            y += ROW;
            picture.words(20, y - 10, Anchor.START, 15, true, "#00316a", group.name());
            picture.path("M20 " + y + "H1180", null, "#949494", 1);
            for (TownProfile.AxisRow row : group.rows()) {
                y += ROW;
                row(picture, y - 12, frame, row);
                picture.path("M20 " + y + "H1180", null, "#cccccc", 1);
            }
        }
        y += 30;
        for (String line : foot) {
            picture.words(20, y, Anchor.START, 13, false, FAINT, line);
            y += 22;
        }
        return picture;
    }

    private static void head(Picture picture, int y, Frame frame, TownProfile profile) {
        picture.words(20, y, Anchor.START, 14, true, INK, frame.text("region.profile.indicator"));
        picture.words(520, y, Anchor.END, 14, true, INK, profile.townName());
        picture.words(620, y, Anchor.END, 14, true, INK, frame.text("region.profile.neighbours"));
        picture.words(710, y, Anchor.END, 14, true, INK, frame.text("region.profile.similar"));
        picture.words(790, y, Anchor.END, 14, true, INK, frame.text("region.profile.nation"));
        picture.words(820, y, Anchor.START, 14, true, INK, frame.text("region.profile.position"));
        picture.words(1180, y, Anchor.END, 14, true, INK, frame.text("region.national.rank"));
    }

    private static void row(Picture picture, int y, Frame frame, TownProfile.AxisRow row) {
        picture.words(20, y, Anchor.START, 15, false, INK, row.name());
        TownProfile.Strip strip = row.position();
        if (!row.known() || strip == null) {
            picture.words(430, y, Anchor.START, 14, false, FAINT, frame.text("region.lacking.title"));
            return;
        }
        picture.words(520, y, Anchor.END, 17, true, INK, row.value().isEmpty() ? "—" : row.value() + row.unit());
        picture.words(620, y, Anchor.END, 14, false, INK, row.neighbours());
        picture.words(710, y, Anchor.END, 14, false, INK, row.similar());
        picture.words(790, y, Anchor.END, 14, false, INK, row.nation());
        picture.words(1180, y, Anchor.END, 14, false, INK, row.rank());
        int axis = y + 2;
        picture.path("M820 " + axis + "H1060M820 " + (axis - 5) + "v10M1060 " + (axis - 5) + "v10", null, FAINT, 1);
        picture.dashed("M940 " + (axis - 10) + "v18", INK, 1, "3 2");
        strip.similar().forEach(at -> picture.path(circle(at, axis, 3), "#767676", null, 0));
        strip.neighbours().forEach(at -> picture.path(circle(at, axis, 4.5), "#ffffff", "#00316a", 1.8));
        if (strip.own() != null) {
            picture.path("M" + x(strip.own()) + " " + (axis - 2) + "l-6 -12h12z", "#c74700", null, 0);
        }
    }

    private static double x(double position) {
        return 820 + position * 240;
    }

    private static String circle(double position, int y, double radius) {
        double left = x(position) - radius;
        return "M" + left + " " + y + "a" + radius + " " + radius + " 0 1 0 " + 2 * radius + " 0a" + radius + " "
                + radius + " 0 1 0 " + -2 * radius + " 0z";
    }

    private static List<String> foot(Frame frame, TownProfile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("▼ " + profile.townName() + "　○ " + frame.text("region.profile.neighbours") + "　・ "
                + frame.text("region.profile.similar") + "　" + frame.text("region.profile.nationLine") + "　"
                + frame.text("region.profile.stripNote"));
        profile.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(TownProfile.AxisRow::known)
                .map(TownProfile.AxisRow::source)
                .map(source -> words(frame, source))
                .distinct()
                .forEach(lines::add);
        return lines;
    }

    private static String words(Frame frame, SourceLine source) {
        return frame.text("shell.source.source") + "　"
                + GroupSheet.source(source).origin() + "　" + frame.text("shell.source.asOf") + "　"
                + GroupSheet.source(source).asOf();
    }
}
