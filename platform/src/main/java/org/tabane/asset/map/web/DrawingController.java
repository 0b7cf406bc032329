package org.tabane.asset.map.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.map.MapDrawing;
import org.tabane.asset.map.MapView;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.storage.Tenancy;

/** The server's drawing of the map, for browsers without scripts or WebGL and for paper. */
@Controller
class DrawingController {

    private static final int MOST_PIXELS = 2_400;

    private final MapDrawing drawing;

    DrawingController(MapDrawing drawing) {
        this.drawing = drawing;
    }

    @GetMapping("/asset/map/drawing.svg")
    ResponseEntity<String> drawing(
            Frame frame,
            CurrentUser user,
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam double z,
            @RequestParam int width,
            @RequestParam int height,
            @RequestParam(required = false) @Nullable List<String> sector,
            @RequestParam(defaultValue = "false") boolean chosen) {
        MapView view = MapView.of(lon, lat, z);
        if (view == null || width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            throw Fault.badRequest("asset.map.area.wrong");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("image", "svg+xml", StandardCharsets.UTF_8))
                .body(drawing.draw(
                        Tenancy.current().readable(),
                        view,
                        width,
                        height,
                        ShownSectors.of(sector, chosen),
                        frame.text("asset.map.label"),
                        frame.text("asset.map.incomplete")));
    }
}
