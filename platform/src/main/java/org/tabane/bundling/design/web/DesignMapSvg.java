package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.region.AreaSheet;
import org.tabane.region.AreaSheet.Area;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Draws a plan: towns in their group's colour, pattern and letter, one's own in vermilion, pinned pairs with a black mark, forbidden ones
 * joined by a broken red line. Groups are links, towns say their name to the pointer; only presentation attributes and classes.
 */
final class DesignMapSvg {

    private static final int LARGE = 60;
    private static final double LETTER = 25;
    private static final double PHONE_LETTER = 34;
    private static final double BADGE = 40;

    /** A map of many towns has twice the width, so that its letters are half as large in proportion. */
    private static final double HALF = 0.56;

    private final DesignBasis basis;
    private final AreaSheet sheet;
    private final DesignRules rules;
    private final double scale;
    private final double letter;
    private final double badge;
    private final StringBuilder svg = new StringBuilder(60_000);
    private final FreeRoom room = new FreeRoom(AreaSheet.WIDTH);

    /** Letters are larger in proportion on a phone; what does not fit there is left out by the style sheet. */
    private final FreeRoom phone = new FreeRoom(AreaSheet.WIDTH);

    private DesignMapSvg(DesignBasis basis, AreaSheet sheet, DesignRules rules) {
        this.basis = basis;
        this.sheet = sheet;
        this.rules = rules;
        this.scale = isLarge(basis) ? HALF : 1;
        this.letter = LETTER * scale;
        this.badge = BADGE * scale;
    }

    /** Whether a map of these towns needs the width for itself. */
    static boolean isLarge(DesignBasis basis) {
        return basis.towns().size() > LARGE;
    }

    /** What is written on the drawing and where its groups lead. */
    record Words(String description, String pinned, String locked, String links, String ofGroup, String alone) {}

    /**
     * The drawing.
     *
     * @param plan null while there is none: all towns are white
     * @param selected letter of the group with a ring; null for none
     */
    static String draw(
            DesignBasis basis,
            AreaSheet sheet,
            DesignRules rules,
            @Nullable DesignPlan plan,
            @Nullable String selected,
            Words words) {
        DesignMapSvg map = new DesignMapSvg(basis, sheet, rules);
        map.all(plan, selected, words);
        return map.svg.toString();
    }

    private void all(@Nullable DesignPlan plan, @Nullable String selected, Words words) {
        svg.append("<svg class=\"" + (scale < 1 ? "dmap large" : "dmap") + "\" viewBox=\"0 0 ")
                .append(AreaSheet.WIDTH)
                .append(' ')
                .append(sheet.height())
                .append("\" role=\"group\" aria-label=\"")
                .append(escaped(words.description()))
                .append("\">")
                .append(GroupStyle.patterns());
        if (plan == null) {
            svg.append("<g>");
            sheet.areas().forEach(area -> town(area, "#fff", ""));
            svg.append("</g>");
        } else {
            plan.groups().stream()
                    .sorted(Comparator.comparing(group -> group.letter().equals(selected)))
                    .forEach(group -> group(group, group.letter().equals(selected), words));
        }
        boxes();
        own();
        sheet.areas().forEach(area -> room.takePoint(area.x(), area.y()));
        if (plan != null) {
            plan.groups().forEach(group -> badge(group, group.letter().equals(selected), words));
        }
        names();
        rules.apart().forEach(this::forbidden);
        pinned(words);
        scale();
        svg.append("</svg>");
    }

    private void group(DesignedGroup group, boolean selected, Words words) {
        boolean alone = group.isAlone();
        svg.append("<a class=\"grp")
                .append(selected ? " sel" : "")
                .append("\" href=\"")
                .append(escaped(words.links() + group.letter()))
                .append("\" data-group=\"")
                .append(group.letter())
                .append("\" aria-label=\"")
                .append(escaped(words.ofGroup() + group.letter()))
                .append("\">");
        List<Area> areas = group.members().stream()
                .map(this::area)
                .flatMap(Optional::stream)
                .toList();
        areas.forEach(area ->
                svg.append("<path class=\"rim\" d=\"").append(area.path()).append("\"/>"));
        String fill = alone ? "#fff" : GroupStyle.fill(GroupStyle.number(group.letter()));
        areas.forEach(area -> town(area, fill, alone ? words.alone() : words.ofGroup() + group.letter()));
        svg.append("</a>");
    }

    private void town(Area area, String fill, String group) {
        svg.append("<path class=\"town\" data-town=\"")
                .append(area.code().value())
                .append("\" fill=\"")
                .append(fill)
                .append("\" d=\"")
                .append(area.path())
                .append("\"><title>")
                .append(escaped(basis.getTown(area.code().value()).name() + (group.isEmpty() ? "" : "　" + group)))
                .append("</title></path>");
    }

    private void boxes() {
        sheet.boxes()
                .forEach(box -> svg.append("<rect class=\"inset\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                        .formatted(one(box.left()), one(box.top()), one(box.width()), one(box.height()))));
    }

    private void own() {
        Optional.ofNullable(basis.own())
                .flatMap(this::area)
                .ifPresent(area -> svg.append("<path class=\"own\" d=\"")
                        .append(area.path())
                        .append("\"/>"));
    }

    private void badge(DesignedGroup group, boolean selected, Words words) {
        if (group.isAlone()) {
            return;
        }
        Optional<Area> largest = group.members().stream()
                .map(basis::getTown)
                .max(Comparator.comparing(DesignTown::areaKm2))
                .flatMap(town -> area(town.code()));
        if (largest.isEmpty()) {
            return;
        }
        double x = largest.get().x();
        double y = largest.get().y() - 46 * scale;
        take(x - badge / 2, y - badge / 2, x + badge / 2, y + badge / 2);
        svg.append("<g class=\"badge")
                .append(selected ? " sel" : "")
                .append("\"><rect x=\"")
                .append(one(x - badge / 2))
                .append("\" y=\"")
                .append(one(y - badge / 2))
                .append("\" width=\"")
                .append(one(badge))
                .append("\" height=\"")
                .append(one(badge))
                .append("\"/><text x=\"")
                .append(one(x))
                .append("\" y=\"")
                .append(one(y + 10 * scale))
                .append("\">")
                .append(group.letter())
                .append("</text></g>");
        if (rules.locked().stream().anyMatch(lock -> lock.containsAll(group.members()))) {
            tag(x + badge / 2 + 6, y, words.locked());
        }
    }

    /** A black mark with its left edge at x. */
    private void tag(double x, double y, String word) {
        double width = word.length() * 22 + 12;
        take(x, y - 15, x + width, y + 15);
        svg.append(
                "<g class=\"pin\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"30\" rx=\"3\"/><text x=\"%s\" y=\"%s\">%s</text></g>"
                        .formatted(one(x), one(y - 15), one(width), one(x + width / 2), one(y + 8), escaped(word)));
    }

    /** The own town and large ones first; a name that would cover another is left to the table and the pointer. */
    private void names() {
        List<DesignTown> order = new ArrayList<>(basis.towns());
        order.sort(Comparator.comparing((DesignTown town) -> !town.code().equals(basis.own()))
                .thenComparing(DesignTown::areaKm2, Comparator.reverseOrder()));
        for (DesignTown town : order) {
            area(town.code()).ifPresent(area -> name(area, town));
        }
    }

    private void name(Area area, DesignTown town) {
        double length = FreeRoom.length(town.name(), letter);
        room.find(area.x(), area.y(), length, letter).ifPresent(spot -> {
            boolean own = town.code().equals(basis.own());
            boolean roomy =
                    phone.fits(spot, area.x(), area.y(), FreeRoom.length(town.name(), PHONE_LETTER), PHONE_LETTER);
            svg.append("<text class=\"name")
                    .append(own ? " mine" : "")
                    .append(roomy ? "" : " tight")
                    .append("\" x=\"")
                    .append(one(spot.x()))
                    .append("\" y=\"")
                    .append(one(spot.y()))
                    .append("\">")
                    .append(escaped(town.name()))
                    .append("</text>");
        });
    }

    private void take(double left, double top, double right, double bottom) {
        room.take(left, top, right, bottom);
        phone.take(left, top, right, bottom);
    }

    private void forbidden(TownPair pair) {
        Optional<Area> one = area(pair.one());
        Optional<Area> other = area(pair.other());
        if (one.isPresent() && other.isPresent()) {
            double x = (one.get().x() + other.get().x()) / 2;
            double y = (one.get().y() + other.get().y()) / 2;
            svg.append(
                    "<g class=\"forbid\"><path d=\"M%s %sL%s %s\"/><circle cx=\"%s\" cy=\"%s\" r=\"17\"/><path class=\"x\" d=\"M%s %sl16 16m0 -16l-16 16\"/></g>"
                            .formatted(
                                    one(one.get().x()),
                                    one(one.get().y()),
                                    one(other.get().x()),
                                    one(other.get().y()),
                                    one(x),
                                    one(y),
                                    one(x - 8),
                                    one(y - 8)));
        }
    }

    private void pinned(Words words) {
        basis.towns().stream()
                .filter(town -> rules.together().stream().anyMatch(pair -> pair.holds(town.code())))
                .map(town -> area(town.code()))
                .flatMap(Optional::stream)
                .forEach(area -> tag(area.x() - words.pinned().length() * 11 - 6, area.y() + 32, words.pinned()));
    }

    private void scale() {
        double y = sheet.height() - 16.0;
        double right = 24 + sheet.scaleUnits();
        svg.append(
                "<path class=\"scale\" d=\"M24 %s v10 H%s v-10\"/><text class=\"scale\" x=\"%s\" y=\"%s\">%d km</text>"
                        .formatted(one(y - 10), one(right), one(right + 10), one(y + 3), sheet.scaleKm()));
    }

    private Optional<Area> area(String code) {
        return sheet.find(new LocalGovernmentCode(code));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
