package org.tabane.region.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.tabane.document.Picture;
import org.tabane.document.Picture.Anchor;
import org.tabane.region.domain.MapClasses;
import org.tabane.region.domain.MapSheet;
import org.tabane.region.domain.MapSheet.Plate;
import org.tabane.shell.Frame;

/** Draws a sheet with its legend as a picture for files: PNG, PDF, and the small maps of the years. */
final class MapPicture {
    private static final Map<String, String> INKS = Map.of(
            "d1", "#e6eff5", "d2", "#c5d9e8", "d3", "#97badb", "d4", "#6296c6", "d5", "#2f6ea5", "d6", "#0f4780", "d7",
            "#00234b", "d0", "#ffc199", "dx", "#ffffff");

    private MapPicture() {}

    static String ink(String style) {
        return INKS.getOrDefault(style, "#ffffff");
    }

    /**
     * The map with its legend, the marked town in it.
     *
     * @param title words above; empty where the page has them
     * @param lines sources below; none where the page has them
     * @param letter size of the legend's letters, in units of the sheet
     */
    static Picture whole(
            Frame frame,
            MapSheet sheet,
            Function<String, String> style,
            boolean byPrefecture,
            List<MapMarkup.Marked> marked,
            String title,
            List<NationalPageView.LegendEntry> legend,
            List<String> lines,
            double letter,
            String description) {
        int top = title.isEmpty() ? 0 : 190;
        Picture picture = new Picture(
                MapSheet.WIDTH, top + MapSheet.HEIGHT + (lines.isEmpty() ? 20 : 70.0 * lines.size() + 60), description);
        picture.words(10, 110, Anchor.START, 90, true, "#1a1a1a", title);
        draw(picture, frame, sheet, style, byPrefecture, marked, top, false);
        double y = top + letter * 1.45;
        for (NationalPageView.LegendEntry entry : legend) {
            box(picture, letter, y, ink(entry.style()), "#949494", 3);
            hatch(
                    picture,
                    entry.style(),
                    "M10 " + Math.round(y - letter) + "h" + Math.round(letter * 3) + "v" + Math.round(letter * 1.25)
                            + "h-" + Math.round(letter * 3) + "z");
            box(picture, letter, y, "none", "#949494", 3);
            picture.words(10 + letter * 3.5, y, Anchor.START, letter, false, "#1a1a1a", entry.words());
            picture.words(
                    letter * 22.5,
                    y,
                    Anchor.END,
                    letter,
                    false,
                    "#1a1a1a",
                    frame.format().numberText(entry.count()));
            y += letter * 1.68;
        }
        for (MapMarkup.Marked one : marked) {
            box(picture, letter, y, "none", "#c74700", 16);
            picture.words(10 + letter * 3.5, y, Anchor.START, letter, true, "#1a1a1a", one.name() + "　" + one.value());
        }
        int line = top + MapSheet.HEIGHT + 70;
        for (String words : lines) {
            picture.words(10, line, Anchor.START, 52, false, "#4d4d4d", words);
            line += 70;
        }
        return picture;
    }

    private static void box(Picture picture, double letter, double y, String fill, String stroke, double width) {
        picture.box(10, y - letter, letter * 3, letter * 1.25, fill, stroke, width);
    }

    /** The map alone, for a small picture: without lines between towns, which would wash the shades out. */
    static void small(Picture picture, Frame frame, MapSheet sheet, Function<String, String> style) {
        draw(picture, frame, sheet, style, false, List.of(), 0, true);
    }

    /** The map alone. */
    private static void draw(
            Picture picture,
            Frame frame,
            MapSheet sheet,
            Function<String, String> style,
            boolean byPrefecture,
            List<MapMarkup.Marked> marked,
            int down,
            boolean small) {
        Iterable<Plate> plates = byPrefecture ? sheet.prefectures().values() : sheet.plates();
        for (Plate plate : plates) {
            String css = style.apply(plate.code());
            String stroke = css.equals(MapClasses.MISSING) ? "#949494" : small ? ink(css) : "#ffffff";
            String area = moved(plate.path(), 0, down);
            picture.path(area, ink(css), stroke, 2.5);
            hatch(picture, css, area);
        }
        sheet.others().forEach(plate -> picture.path(moved(plate.path(), 0, down), "#e6e6e6", "#949494", 2.5));
        sheet.prefectures().values().forEach(plate -> picture.path(moved(plate.path(), 0, down), null, "#4d4d4d", 4));
        picture.path(moved(MapSheet.SOUTH_FRAME, 0, down), null, "#949494", 6);
        picture.box(3210, 2360 + down, 308, 580, "none", "#949494", 6);
        picture.words(1900, 3240 + down, Anchor.START, 60, false, "#4d4d4d", frame.text("region.national.inset.south"));
        picture.words(
                3365, 2412 + down, Anchor.MIDDLE, 46, false, "#4d4d4d", frame.text("region.national.inset.ogasawara"));
        if (!sheet.others().isEmpty()) {
            picture.words(3515, 700 + down, Anchor.END, 54, false, "#4d4d4d", frame.text("region.national.northern"));
        }
        for (MapMarkup.Marked one : marked) {
            picture.path(moved(one.plate().path(), 0, down), null, "#c74700", 16);
        }
    }

    /** Hatches an area of a class that is told apart by pattern, as its legend is. */
    private static void hatch(Picture picture, String style, String area) {
        boolean gain = style.equals(MapClasses.GAIN);
        if (gain || style.equals(MapClasses.MISSING)) {
            String lines = Hatching.of(area, gain ? Hatching.Direction.RISING : Hatching.Direction.FALLING);
            if (!lines.isEmpty()) {
                picture.path(lines, null, gain ? "#c74700" : "#949494", 11);
            }
        }
    }

    /**
     * The part of a sheet around several towns, each named, between a head and a foot for words.
     *
     * @param head room above the map, in units of the sheet
     * @param foot room below it
     */
    static Picture closeUp(
            MapSheet sheet, List<MapMarkup.Marked> marked, double head, double foot, String description) {
        Envelope box = MapMarkup.around(marked);
        double left = box.getMinX();
        double top = box.getMinY() - head;
        Picture picture = new Picture(box.getWidth(), head + box.getHeight() + foot, description);
        int right = (int) -Math.round(left);
        int down = (int) -Math.round(top);
        for (Plate plate : sheet.plates()) {
            if (plate.box().intersects(box)) {
                boolean member =
                        marked.stream().anyMatch(one -> one.plate().code().equals(plate.code()));
                picture.path(
                        moved(plate.path(), right, down), ink(member ? "d4" : "d1"), "#ffffff", box.getWidth() / 600);
            }
        }
        double letter = box.getWidth() / (marked.size() > 8 ? 44 : 34);
        for (MapMarkup.Marked one : marked) {
            picture.path(moved(one.plate().path(), right, down), null, "#c74700", box.getWidth() / 260);
        }
        for (MapLabels.Label label : MapLabels.place(marked, letter)) {
            double x = label.x() + right;
            double y = label.y() + down;
            picture.box(x - label.width() / 2, y - letter, label.width(), letter * 1.35, "#ffffff", null, 0);
            picture.words(x, y, Anchor.MIDDLE, letter, true, "#1a1a1a", label.name());
        }
        picture.box(0, 0, box.getWidth(), head, "#ffffff", null, 0);
        picture.box(0, head + box.getHeight(), box.getWidth(), foot, "#ffffff", null, 0);
        return picture;
    }

    /** Path data moved: every absolute move, the steps being relative. */
    private static String moved(String path, int right, int down) {
        if (down == 0 && right == 0) {
            return path;
        }
        StringBuilder moved = new StringBuilder(path.length() + 200);
        int at = 0;
        while (at < path.length()) {
            char command = path.charAt(at);
            if (command == 'M' || command == 'L') {
                int space = path.indexOf(' ', at);
                int end = space + 1;
                while (end < path.length()
                        && (Character.isDigit(path.charAt(end)) || path.charAt(end) == '-' && end == space + 1)) {
                    end++;
                }
                moved.append(command)
                        .append(Integer.parseInt(path.substring(at + 1, space)) + right)
                        .append(' ')
                        .append(Integer.parseInt(path.substring(space + 1, end)) + down);
                at = end;
            } else {
                moved.append(command);
                at++;
            }
        }
        return moved.toString();
    }
}
