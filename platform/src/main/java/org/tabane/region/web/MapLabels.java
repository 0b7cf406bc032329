package org.tabane.region.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the names of marked towns stand on a close-up map, so that none covers another: the largest town first, each in its middle or a
 * little above or below; one without room goes without a name, which the page has beside the map.
 */
final class MapLabels {
    private static final double[] LINES = {0, -1.5, 1.5, -3, 3};

    private MapLabels() {}

    /**
     * A name's place.
     *
     * @param x middle
     * @param y baseline
     */
    record Label(String name, double x, double y, double width) {}

    /** The names that have room, with letters of this size, in the units of the map. */
    static List<Label> place(List<MapMarkup.Marked> marked, double letter) {
        List<Envelope> taken = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        marked.stream()
                .sorted(Comparator.comparingDouble(
                                (MapMarkup.Marked one) -> -one.plate().box().getArea())
                        .thenComparing(MapMarkup.Marked::name))
                .forEach(one -> {
                    double width = letter * (one.name().length() + 0.4);
                    for (double line : LINES) {
                        double x = one.plate().x();
                        double y = one.plate().y() + line * letter;
                        Envelope box = new Envelope(x - width / 2, x + width / 2, y - letter, y + letter * 0.35);
                        if (taken.stream().noneMatch(box::intersects)) {
                            taken.add(box);
                            labels.add(new Label(one.name(), x, y, width));
                            return;
                        }
                    }
                });
        return labels;
    }
}
