package org.tabane.asset.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tabane.asset.BoundingBox;
import org.tabane.shell.Frame;
import tools.jackson.databind.json.JsonMapper;

/** What the browser's map needs to begin: where, on what background, and the words of its buttons. */
@Component
public class MapStart {

    private final MapSettings settings;

    MapStart(MapSettings settings) {
        this.settings = settings;
    }

    /** The start of a map of this view as JSON, for {@code data-map}. */
    public String json(Frame frame, MapView view) {
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("worker", frame.file("map-worker.js"));
        start.put("longitude", view.longitude());
        start.put("latitude", view.latitude());
        start.put("zoom", view.zoom());
        if (view.whole() != null) {
            BoundingBox whole = view.whole();
            start.put("whole", List.of(whole.west(), whole.south(), whole.east(), whole.north()));
        }
        start.put("background", settings.backgroundAddress().orElse(""));
        start.put("backgroundDeepest", settings.backgroundDeepest());
        start.put(
                "credit",
                settings.backgroundAddress()
                        .map(address -> String.valueOf(settings.backgroundCredit()))
                        .orElse(""));
        start.put(
                "locale",
                Map.of(
                        "NavigationControl.ZoomIn", frame.text("asset.map.zoomIn"),
                        "NavigationControl.ZoomOut", frame.text("asset.map.zoomOut"),
                        "Map.Title", frame.text("asset.map.label"),
                        "ScaleControl.Meters", "m",
                        "ScaleControl.Kilometers", "km"));
        return JsonMapper.shared().writeValueAsString(start);
    }
}
