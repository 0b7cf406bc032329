package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The uncertain numbers of a model, one slot each: a driver's range, once for all members when they move together, otherwise once for
 * each member.
 */
final class Slots {

    /** All members share the slot. */
    static final int COMMON = -1;

    record Slot(int driver, int range, int member, Estimate change) {}

    private record Place(int driver, int range, int member) {}

    private final List<Driver> drivers;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Place, Integer> places = new HashMap<>();

    Slots(List<Driver> drivers) {
        this.drivers = drivers;
    }

    /** The slot's number, made on first use. */
    int number(int driver, DriverRange range, int member) {
        int whose = drivers.get(driver).correlation() == 1 || range.change().isCertain() ? COMMON : member;
        int which = drivers.get(driver).ranges().indexOf(range);
        return places.computeIfAbsent(new Place(driver, which, whose), place -> {
            slots.add(new Slot(place.driver(), place.range(), place.member(), range.change()));
            return slots.size() - 1;
        });
    }

    Slot get(int number) {
        return slots.get(number);
    }

    int count() {
        return slots.size();
    }

    /** Every slot at its mode. */
    double[] atMode() {
        return slots.stream()
                .mapToDouble(slot -> slot.change().mode().doubleValue())
                .toArray();
    }
}
