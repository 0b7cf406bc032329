package org.tabane.asset.map.web;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tabane.asset.map.MapLayer;
import org.tabane.asset.map.MapTiles;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.shell.Fault;
import org.tabane.storage.Tenancy;

/** Vector tiles over HTTP: always asked for again, answered with 304 where nothing changed. */
@Controller
class TileController {

    private static final MediaType VECTOR_TILE = new MediaType("application", "vnd.mapbox-vector-tile");

    private final MapTiles tiles;

    TileController(MapTiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping("/asset/tiles/{layer:assets|roads|towns}/{zoom}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable int zoom,
            @PathVariable int x,
            @PathVariable int y,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        TileAddress address = address(zoom, x, y);
        MapLayer mapLayer = MapLayer.valueOf(layer.toUpperCase(Locale.ROOT));
        Set<UUID> organisations = mapLayer == MapLayer.ROADS
                ? Tenancy.current().shared()
                : Tenancy.current().readable();
        MapTiles.Name name = tiles.name(organisations, mapLayer, address);
        String tag = "\"" + name.name() + "\"";
        String keeping = name.settled() ? "private, no-cache" : "no-store";
        if (tag.equals(known)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .header(HttpHeaders.CACHE_CONTROL, keeping)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, keeping)
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .contentType(VECTOR_TILE)
                .body(tiles.tile(name, organisations, mapLayer, address));
    }

    private static TileAddress address(int zoom, int x, int y) {
        try {
            return new TileAddress(zoom, x, y);
        } catch (IllegalArgumentException e) {
            throw Fault.notFound("asset.map.tile.notFound", zoom + "/" + x + "/" + y);
        }
    }
}
