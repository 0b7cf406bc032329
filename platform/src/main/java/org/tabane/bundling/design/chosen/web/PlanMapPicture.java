package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.web.FreeRoom;
import org.tabane.bundling.design.web.GroupStyle;
import org.tabane.document.Picture;
import org.tabane.document.Picture.Anchor;
import org.tabane.region.AreaSheet;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;

/**
 * The groups of a plan on the map, for the document. Colour, pattern, a dark outline and a letter tell them apart, so that a copy in black
 * and white can be read; no name covers another. At most 150 mm high on A4.
 *
 * <p>A sheet may show some of the towns; groups without a town on it are left out.
 *
 * <p>Members stand beside the map where they take no more height than it; for a plan of many groups the map has the whole width, and the
 * list of groups in the document says who is in which.
 */
final class PlanMapPicture {

    private static final String ALONE = "#ffffff";
    private static final String INK = "#1a1a1a";
    private static final String QUIET = "#4d4d4d";

    /** Text width of A4 over 150 mm. */
    private static final double WIDTH_PER_HEIGHT = 1.24;

    private static final int LEGEND_LEFT = AreaSheet.WIDTH + 30;
    private static final int LEGEND_WIDTH = 520;
    private static final double LEGEND_PER_MAP = 1.2;

    /** 7.5 points beside the members, and on a map that has the width for itself. */
    private static final int NAME = 24;

    private static final int NAME_ALONE = 15;
    private static final int LINE = 34;
    private static final int CHARACTERS = 20;
    private static final double APART = 20;

    private final Frame frame;
    private final Design design;
    private final DesignPlan plan;
    private final AreaSheet sheet;
    private final boolean legend;
    private final int size;
    private final Picture picture;
    private final List<DesignedGroup> drawn;
    private final FreeRoom room = new FreeRoom(AreaSheet.WIDTH);

    private PlanMapPicture(Frame frame, Design design, DesignPlan plan, AreaSheet sheet) {
        this.frame = frame;
        this.design = design;
        this.plan = plan;
        this.sheet = sheet;
        this.drawn = plan.groups().stream()
                .filter(group -> group.members().stream()
                        .anyMatch(code ->
                                sheet.find(new LocalGovernmentCode(code)).isPresent()))
                .toList();
        double legendHeight = legendHeight();
        this.legend = legendHeight <= LEGEND_PER_MAP * Math.max(sheet.height(), 700);
        this.size = legend ? NAME : NAME_ALONE;
        double height = Math.max(sheet.height() + 20.0, legend ? legendHeight : 0);
        this.picture = new Picture(
                Math.max(legend ? LEGEND_LEFT + LEGEND_WIDTH : AreaSheet.WIDTH, height * WIDTH_PER_HEIGHT),
                height,
                description());
    }

    static Picture of(Frame frame, Design design, DesignPlan plan, AreaSheet sheet) {
        PlanMapPicture map = new PlanMapPicture(frame, design, plan, sheet);
        map.drawn.forEach(map::group);
        map.frames();
        map.words();
        map.scale();
        if (map.legend) {
            map.legend();
        }
        return map.picture;
    }

    private void group(DesignedGroup group) {
        List<AreaSheet.Area> areas = group.members().stream()
                .map(code -> sheet.find(new LocalGovernmentCode(code)))
                .flatMap(Optional::stream)
                .toList();
        areas.forEach(area -> picture.path(area.path(), null, INK, 7));
        for (AreaSheet.Area area : areas) {
            picture.path(area.path(), ground(group), null, 0);
            if (!group.isAlone()) {
                AreaHatching inside = AreaHatching.of(area.path());
                pattern(group.letter(), inside);
            }
            picture.path(area.path(), null, QUIET, 1.2);
        }
    }

    /** The twelve patterns of {@link GroupStyle}, as plain lines. */
    private void pattern(String letter, AreaHatching inside) {
        String ink = GroupStyle.ink(letter);
        switch (GroupStyle.kind(letter)) {
            case 1 -> line(ink, inside.lines(-45, APART));
            case 3 -> line(ink, inside.lines(0, APART));
            case 4 -> picture.path(inside.dots(2.8, APART), ink, null, 0);
            case 5 -> line(ink, inside.lines(0, APART) + inside.lines(90, APART));
            case 6 -> line(ink, inside.lines(45, APART));
            case 7 -> line(ink, inside.dots(4.5, APART));
            case 8 -> line(ink, inside.lines(45, APART) + inside.lines(-45, APART));
            case 9 -> line(ink, inside.lines(90, APART));
            case 10 -> line(ink, inside.lines(-45, APART / 2));
            case 11 -> picture.path(inside.dots(5.5, APART), ink, null, 0);
            default -> {}
        }
    }

    private void line(String ink, String data) {
        picture.path(data, null, ink, 1.6);
    }

    private void frames() {
        for (AreaSheet.Box box : sheet.boxes()) {
            picture.box(box.left(), box.top(), box.width(), box.height(), "none", "#949494", 2);
        }
    }

    /** The letter of each group in a box, then names with their letters, the own town and large ones first. */
    private void words() {
        sheet.areas().forEach(area -> room.takePoint(area.x(), area.y()));
        drawn.stream().filter(group -> !group.isAlone()).forEach(this::badge);
        design.basis().towns().stream()
                .sorted(Comparator.comparing((DesignTown town) ->
                                !town.code().equals(design.basis().own()))
                        .thenComparing(DesignTown::areaKm2, Comparator.reverseOrder()))
                .forEach(this::name);
    }

    private void badge(DesignedGroup group) {
        group.members().stream()
                .filter(code -> sheet.find(new LocalGovernmentCode(code)).isPresent())
                .map(code -> design.basis().getTown(code))
                .max(Comparator.comparing(DesignTown::areaKm2))
                .flatMap(town -> sheet.find(new LocalGovernmentCode(town.code())))
                .ifPresent(area -> {
                    double half = 0.8 * size;
                    double wide = Math.max(half, FreeRoom.length(group.letter(), 1.1 * size) / 2 + 4);
                    double y = area.y() - 1.8 * size;
                    room.take(area.x() - wide, y - half, area.x() + wide, y + half);
                    picture.box(area.x() - wide, y - half, 2 * wide, 2 * half, "#ffffff", INK, 2);
                    picture.words(area.x(), y + 0.4 * size, Anchor.MIDDLE, 1.1 * size, true, INK, group.letter());
                });
    }

    private void name(DesignTown town) {
        sheet.find(new LocalGovernmentCode(town.code())).ifPresent(area -> {
            DesignedGroup group = plan.groupOf(town.code());
            String letter = group.isAlone() ? "" : group.letter();
            boolean own = town.code().equals(design.basis().own());
            for (String words : List.of((letter + " " + town.name()).strip(), letter)) {
                double length = FreeRoom.length(words, size);
                Optional<FreeRoom.Spot> spot =
                        words.isEmpty() ? Optional.empty() : room.find(area.x(), area.y(), length, size);
                if (spot.isPresent()) {
                    double x = spot.get().x();
                    double y = spot.get().y();
                    picture.box(x - length / 2 - 2, y - 0.9 * size, length + 4, 1.14 * size, "#ffffff", null, 0);
                    picture.words(x, y, Anchor.MIDDLE, size, own, INK, words);
                    return;
                }
            }
        });
    }

    private static String ground(DesignedGroup group) {
        return group.isAlone() ? ALONE : GroupStyle.ground(group.letter());
    }

    private void scale() {
        double y = sheet.height() - 12.0;
        picture.path("M20 " + (y - 10) + "V" + y + "H" + (20 + sheet.scaleUnits()) + "V" + (y - 10), null, INK, 2);
        picture.words(30 + sheet.scaleUnits(), y, Anchor.START, size, false, INK, sheet.scaleKm() + " km");
    }

    private double legendHeight() {
        return 60
                + drawn.stream()
                        .filter(group -> !group.isAlone())
                        .mapToDouble(
                                group -> 20 + LINE * (1 + lines(names(group)).size()))
                        .sum();
    }

    private void legend() {
        double y = 40;
        for (DesignedGroup group : drawn) {
            if (group.isAlone()) {
                continue;
            }
            swatch(LEGEND_LEFT, y - 26, group);
            picture.words(
                    LEGEND_LEFT + 76,
                    y,
                    Anchor.START,
                    NAME,
                    true,
                    INK,
                    frame.text("bundling.chosen.group", group.letter()));
            for (String line : lines(names(group))) {
                y += LINE;
                picture.words(LEGEND_LEFT, y, Anchor.START, NAME, false, QUIET, line);
            }
            y += LINE + 20;
        }
    }

    private void swatch(double x, double y, DesignedGroup group) {
        picture.box(x, y, 62, 36, ground(group), null, 0);
        AreaHatching inside = AreaHatching.of("M%d %dh62v36h-62z".formatted(Math.round(x), Math.round(y)));
        pattern(group.letter(), inside);
        picture.box(x, y, 62, 36, "none", INK, 2);
    }

    private String names(DesignedGroup group) {
        return group.members().stream()
                .map(code -> design.basis().getTown(code).name())
                .collect(Collectors.joining("・"));
    }

    private static List<String> lines(String names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String name : names.split("・", -1)) {
            if (!line.isEmpty() && line.length() + name.length() > CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : "・").append(name);
        }
        lines.add(line.toString());
        return lines;
    }

    private String description() {
        String groups = drawn.stream()
                .filter(group -> !group.isAlone())
                .map(group -> frame.text("bundling.chosen.group", group.letter()) + " " + names(group))
                .collect(Collectors.joining("／"));
        return groups.isEmpty() ? frame.text("bundling.chosen.paper.map.none") : groups;
    }
}
