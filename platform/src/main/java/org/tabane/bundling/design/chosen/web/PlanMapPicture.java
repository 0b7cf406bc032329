package org.tabane.bundling.design.chosen.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.web.GroupStyle;
import org.tabane.document.Picture;
import org.tabane.document.Picture.Anchor;
import org.tabane.region.AreaSheet;
import org.tabane.shell.Frame;

/**
 * The groups of a plan on the map, with their members beside it, for the document. Every town carries its group's letter, so that a copy
 * in black and white can be read. At most 150 mm high on A4.
 */
final class PlanMapPicture {

    private static final String ALONE = "#ffffff";
    private static final String INK = "#1a1a1a";
    private static final String QUIET = "#4d4d4d";

    /** Text width of A4 over 150 mm. */
    private static final double WIDTH_PER_HEIGHT = 1.24;

    private static final int LEGEND_LEFT = AreaSheet.WIDTH + 30;
    private static final int LEGEND_WIDTH = 520;
    private static final int NAME = 24;
    private static final int LINE = 34;
    private static final int CHARACTERS = 20;

    private PlanMapPicture() {}

    static Picture of(Frame frame, Design design, DesignPlan plan, AreaSheet sheet) {
        double height = Math.max(sheet.height() + 20.0, legendHeight(design, plan));
        Picture picture = new Picture(
                Math.max(LEGEND_LEFT + LEGEND_WIDTH, height * WIDTH_PER_HEIGHT),
                height,
                description(frame, design, plan));
        for (AreaSheet.Area area : sheet.areas()) {
            picture.path(area.path(), ink(group(plan, area)), QUIET, 2);
        }
        for (AreaSheet.Box box : sheet.boxes()) {
            picture.box(box.left(), box.top(), box.width(), box.height(), "none", "#949494", 2);
        }
        for (AreaSheet.Area area : sheet.areas()) {
            DesignedGroup group = group(plan, area);
            DesignTown town = design.basis().getTown(area.code().value());
            String words = group.isAlone() ? town.name() : group.letter() + " " + town.name();
            boolean own = town.code().equals(design.basis().own());
            picture.words(area.x(), area.y() + 8, Anchor.MIDDLE, NAME, own, INK, words);
        }
        scale(picture, sheet);
        legend(picture, frame, design, plan);
        return picture;
    }

    private static DesignedGroup group(DesignPlan plan, AreaSheet.Area area) {
        return plan.groupOf(area.code().value());
    }

    private static String ink(DesignedGroup group) {
        return group.isAlone() ? ALONE : GroupStyle.ground(group.letter());
    }

    private static void scale(Picture picture, AreaSheet sheet) {
        double y = sheet.height() - 12.0;
        picture.path("M20 " + (y - 10) + "V" + y + "H" + (20 + sheet.scaleUnits()) + "V" + (y - 10), null, INK, 2);
        picture.words(30 + sheet.scaleUnits(), y, Anchor.START, NAME, false, INK, sheet.scaleKm() + " km");
    }

    private static double legendHeight(Design design, DesignPlan plan) {
        return 60
                + plan.groups().stream()
                        .filter(group -> !group.isAlone())
                        .mapToDouble(group ->
                                20 + LINE * (1 + lines(names(design, group)).size()))
                        .sum();
    }

    private static void legend(Picture picture, Frame frame, Design design, DesignPlan plan) {
        double y = 40;
        for (DesignedGroup group : plan.groups()) {
            if (group.isAlone()) {
                continue;
            }
            picture.box(LEGEND_LEFT, y - 24, 40, 30, ink(group), INK, 2);
            picture.words(
                    LEGEND_LEFT + 52,
                    y,
                    Anchor.START,
                    NAME,
                    true,
                    INK,
                    frame.text("bundling.chosen.group", group.letter()));
            for (String line : lines(names(design, group))) {
                y += LINE;
                picture.words(LEGEND_LEFT, y, Anchor.START, NAME, false, QUIET, line);
            }
            y += LINE + 20;
        }
    }

    private static String names(Design design, DesignedGroup group) {
        return group.members().stream()
                .map(code -> design.basis().getTown(code).name())
                .collect(Collectors.joining("・"));
    }

    private static List<String> lines(String names) {
        List<String> lines = new java.util.ArrayList<>();
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

    private static String description(Frame frame, Design design, DesignPlan plan) {
        return plan.groups().stream()
                .filter(group -> !group.isAlone())
                .map(group -> frame.text("bundling.chosen.group", group.letter()) + " " + names(design, group))
                .collect(Collectors.joining("／"));
    }
}
