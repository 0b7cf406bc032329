package org.tabane.asset.map.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.asset.AssetKind;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.map.MapContents;
import org.tabane.asset.map.MapView;
import org.tabane.asset.map.jdbc.ListReader;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** Puts the list beside the map into words. */
@Component
class MapLists {

    private static final int ROWS = 50;

    private final MapContents contents;
    private final Municipalities municipalities;

    MapLists(MapContents contents, Municipalities municipalities) {
        this.contents = contents;
        this.municipalities = municipalities;
    }

    /** @param place where the reader clicked, or {@code null} for the whole window */
    MapListPartialView list(Frame frame, BoundingBox area, Set<Sector> sectors, @Nullable MapView place) {
        ListReader.Rows found = contents.list(area, sectors, ROWS);
        boolean tooMany = found.looked() > MapContents.MOST_LOOKED_AT;
        String count = tooMany
                ? frame.text("asset.map.list.more", MapContents.MOST_LOOKED_AT)
                : frame.text("asset.map.list.count", found.looked());
        String note = tooMany
                ? frame.text("asset.map.list.tooMany", ROWS)
                : found.looked() > ROWS ? frame.text("asset.map.list.first", ROWS) : null;
        return new MapListPartialView(
                frame,
                place == null
                        ? null
                        : frame.text("asset.map.coordinates", decimal(place.latitude()), decimal(place.longitude())),
                place == null
                        ? null
                        : "/asset/places?q=" + decimal(place.latitude()) + "," + decimal(place.longitude()),
                count,
                note,
                found.rows().stream().map(row -> row(frame, row)).toList());
    }

    private MapListPartialView.Row row(Frame frame, ListReader.Row row) {
        List<String> detail = List.of(
                frame.text(AssetKind.valueOf(row.kind()).messageKey()),
                row.code(),
                municipalities
                        .findMunicipality(new LocalGovernmentCode(row.municipality()))
                        .map(Municipality::name)
                        .orElse(""));
        Integer grade = row.grade();
        return new MapListPartialView.Row(
                "/asset/assets/" + row.id(),
                row.name(),
                String.join("　", detail.stream().filter(part -> !part.isEmpty()).toList()),
                grade == null ? null : ConditionGrade.of(grade).numeral(),
                grade == null ? "" : "grade-" + grade,
                row.buildYear() != null
                        ? frame.text("asset.map.list.year", row.buildYear().toString())
                        : frame.text(
                                row.buildYearUnknown() ? "asset.map.list.yearUnknown" : "asset.map.list.yearMissing"),
                decimal(row.longitude()) + "," + decimal(row.latitude()));
    }

    static String decimal(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
