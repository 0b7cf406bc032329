package org.tabane.asset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.PlaceEvents.PlaceArea;
import org.tabane.asset.PlaceEvents.PlaceEvent;
import org.tabane.asset.jdbc.AssetStore;

/** The place record 「箇所カルテ」: what stands and what ever happened within reach of a place, in time order. */
@Service
@Transactional(readOnly = true)
public class PlaceRecords {
    /** Assets looked at most; a place with more is told so. */
    public static final int MOST = 300;

    private final AssetStore store;
    private final ObjectProvider<PlaceEvents> tellers;

    PlaceRecords(AssetStore store, ObjectProvider<PlaceEvents> tellers) {
        this.store = store;
        this.tellers = tellers;
    }

    /**
     * What a place looks like.
     *
     * @param assets what stands there, nearest first
     * @param events what happened, the newest first; undated last
     * @param complete whether all assets were looked at
     */
    public record PlaceRecord(PlaceArea area, List<Nearby> assets, List<PlaceEvent> events, boolean complete) {}

    /** An asset and how far it is from the place, in metres. */
    public record Nearby(Asset asset, double metres) {}

    /**
     * The record of a place, told by every module that knows something of it.
     *
     * @param place in degrees: a point, or the shape of an asset
     * @param metres the reach, 10 to 1,000
     * @param reader the language of the texts
     */
    public PlaceRecord at(Geometry place, int metres, Locale reader) {
        PlaceArea area = PlaceArea.around(place, metres);
        List<Nearby> near = near(store, area);
        List<PlaceEvent> events = new ArrayList<>();
        tellers.orderedStream().forEach(teller -> events.addAll(teller.findEvents(area, reader)));
        events.sort(Comparator.comparing(PlaceRecords::when, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return new PlaceRecord(
                area,
                near.stream().filter(each -> each.asset().inService()).toList(),
                List.copyOf(events),
                near.size() < MOST);
    }

    /** Assets within reach, given-up ones too, the nearest first. */
    static List<Nearby> near(AssetStore store, PlaceArea area) {
        List<Nearby> near = new ArrayList<>();
        for (Asset asset : store.findEverWithin(area.box(), MOST)) {
            Geometry shape = asset.content().geometry();
            if (shape != null) {
                double metres = area.metresTo(shape);
                if (metres <= area.metres()) {
                    near.add(new Nearby(asset, metres));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Nearby::metres));
        return near;
    }

    /** The day an event counts for in the order: a fiscal year counts as its first day. */
    private static @Nullable LocalDate when(PlaceEvent event) {
        Integer year = event.fiscalYear();
        return event.on() != null ? event.on() : year == null ? null : LocalDate.of(year, 4, 1);
    }
}
