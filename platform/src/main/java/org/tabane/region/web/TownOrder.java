package org.tabane.region.web;

import java.util.Comparator;
import java.util.Locale;
import org.tabane.region.Municipality;

/** In what order towns are listed; those without the figure come last either way. */
enum TownOrder {
    /** As found: best fit first, or by code. */
    FOUND,
    /** Most people in the register of 2025 first. */
    REGISTERED,
    /** Fewest people in 2050 first. */
    IN2050,
    /** Greatest projected loss first. */
    CHANGE;

    /** The order named in the address; as found for anything unknown. */
    static TownOrder of(String name) {
        for (TownOrder order : values()) {
            if (order.parameter().equals(name)) {
                return order;
            }
        }
        return FOUND;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the figure falls down the list. */
    boolean isDescending() {
        return this == REGISTERED;
    }

    /** The comparator; keeps what it finds equal in place. */
    Comparator<Municipality> comparator() {
        return switch (this) {
            case FOUND -> (one, other) -> 0;
            case REGISTERED ->
                Comparator.comparingInt(town -> -town.population().registered().orElse(-1));
            case IN2050 ->
                Comparator.comparingInt(
                        town -> town.population().projected(2050).orElse(Integer.MAX_VALUE));
            case CHANGE -> Comparator.comparingDouble(TownOrder::ratio);
        };
    }

    private static double ratio(Municipality town) {
        return town.population().isProjected()
                ? (double) town.population().projected(2050).orElseThrow()
                        / town.population().projected(2020).orElseThrow()
                : Double.MAX_VALUE;
    }
}
