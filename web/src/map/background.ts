import type { Map as MapLibre } from "maplibre-gl";

const PATIENCE = 10_000;

/**
 * Lays pictures of another host below everything, once our own map stands: a host that is slow or silent must not hold it up. Where not one
 * picture has come after the first failure or ten seconds, the background is taken away again.
 */
export function addBackground(
  map: MapLibre,
  start: { readonly background: string; readonly backgroundDeepest: number },
  missing: () => void,
): void {
  let arrived = false;
  const giveUp = (): void => {
    if (arrived || !map.getSource("background")) {
      return;
    }
    map.removeLayer("background");
    map.removeSource("background");
    map.setPaintProperty("land", "fill-opacity", 1);
    missing();
  };
  map.on("sourcedata", (event) => {
    arrived ||= event.sourceId === "background" && "tile" in event && event.tile !== undefined;
  });
  map.on("error", (event) => {
    if ("sourceId" in event && event.sourceId === "background") {
      giveUp();
    } else {
      console.error(event.error);
    }
  });
  map.once("load", () => {
    map.addSource("background", { type: "raster", tiles: [start.background], tileSize: 256, maxzoom: start.backgroundDeepest });
    map.addLayer({ id: "background", type: "raster", source: "background", paint: { "raster-opacity": 0.75 } }, "land");
    map.setPaintProperty("land", "fill-opacity", 0);
    setTimeout(giveUp, PATIENCE);
  });
}
