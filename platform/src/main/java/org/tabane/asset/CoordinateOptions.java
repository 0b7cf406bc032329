package org.tabane.asset;

import java.util.ArrayList;
import java.util.List;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Frame;

/** How the coordinates of a file may be meant, to choose from: degrees, or one of the plane rectangular zones. */
public final class CoordinateOptions {

    private CoordinateOptions() {}

    /** Degrees first, then zones I to XIX with the prefectures they are for; values as {@link Reading#toString} writes them. */
    public static List<Option> of(Frame frame) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Reading.DEGREES.toString(), frame.text("asset.import.degrees")));
        for (PlaneZone zone : PlaneZone.all()) {
            options.add(new Option(
                    Reading.DEGREES.inZone(zone.number()).toString(),
                    frame.text(
                            "asset.import.zone",
                            zone.roman(),
                            String.valueOf(zone.epsg()),
                            frame.text("asset.zone." + zone.number()))));
        }
        return options;
    }

    /** The same with latitude and longitude exchanged as a choice of its own, for files that are read without a preview. */
    public static List<Option> withExchanged(Frame frame) {
        List<Option> options = new ArrayList<>(of(frame));
        options.add(1, new Option(Reading.DEGREES.exchanged().toString(), frame.text("asset.import.degreesExchanged")));
        return options;
    }
}
