package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.effect.Comparison;

/**
 * The group of a design a scenario was made from 「もとにした組み方の設計」. Immutable; part of the version's JSON.
 *
 * @param design the design's id
 * @param name its name when the version was made
 * @param plan number of the plan in the design
 * @param group letter of the group in the plan
 * @param revision the design's revision that was read
 * @param said what the plan says of the group; goes on from version to version, so that each can be held against it. Null in versions
 *     older than this
 */
public record ScenarioDesign(
        UUID design,
        String name,
        int plan,
        String group,
        int revision,
        @Nullable Figures said) {

    /** Yen a year now and bundled, and hours freed a year, of the whole group at the likeliest values. */
    public record Figures(long nowYen, long bundledYen, BigDecimal freedHours) {

        public static Figures of(Comparison group) {
            return new Figures(group.totalNowYen(), group.totalBundledYen(), group.freedHours());
        }

        /** Equal to the yen and the hour's last place. */
        public boolean isSame(Figures other) {
            return nowYen == other.nowYen
                    && bundledYen == other.bundledYen
                    && freedHours.compareTo(other.freedHours) == 0;
        }
    }

    /** The page that shows the plan. */
    public String address() {
        return "/bundling/design/" + design + "/plans/" + plan;
    }
}
