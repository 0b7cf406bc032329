import { AttributionControl, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { addIcons } from "./icons";
import { SECTORS } from "./sectors";
import { cellExpressions, style, type MapWords } from "./style";

/** Where a map begins and what it may show. */
export interface MapStart extends MapWords {
  readonly worker: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly credit: string;
  /** Words of the controls in the reader's language, by MapLibre's names. */
  readonly locale: Record<string, string>;
}

/** Whether this browser can draw the map itself; otherwise the server's drawing stays. */
export function canDraw(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/**
 * A map of the register on a page, ready once `ready` has resolved. Draws from our own tiles; asks no other host unless the start names a
 * background.
 */
export class RegisterMap {
  readonly map: MapLibre;
  readonly ready: Promise<void>;

  constructor(container: HTMLElement, start: MapStart) {
    setWorkerUrl(start.worker);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = new MapLibre({
      container,
      style: style(start, location.origin),
      center: [start.longitude, start.latitude],
      zoom: start.zoom,
      maxZoom: 20,
      minZoom: 3,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      fadeDuration: still ? 0 : 150,
      localIdeographFontFamily: "'BIZ UDPGothic','Noto Sans CJK JP',sans-serif",
      locale: start.locale,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      renderWorldCopies: false,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new ScaleControl({ maxWidth: 120, unit: "metric" }), "bottom-left");
    if (start.credit) {
      this.map.addControl(new AttributionControl({ compact: false, customAttribution: start.credit }), "bottom-right");
    }
    this.ready = new Promise((resolve) => {
      this.map.once("style.load", () => addIcons(this.map));
      this.map.once("load", () => resolve());
    });
  }

  /** Shows the sectors with these letters and no others. */
  show(letters: readonly string[]): void {
    for (const { letter } of SECTORS) {
      const visibility = letters.includes(letter) ? "visible" : "none";
      for (const kind of ["area", "line", "point"]) {
        this.map.setLayoutProperty(`${kind}-${letter}`, "visibility", visibility);
      }
    }
    const cell = cellExpressions(letters);
    for (const layer of ["cell", "cell-count", "cell-poor"]) {
      this.map.setFilter(layer, cell.filter);
    }
    this.map.setPaintProperty("cell", "circle-radius", cell.radius);
    this.map.setPaintProperty("cell", "circle-stroke-color", cell.stroke);
    this.map.setPaintProperty("cell", "circle-stroke-width", cell.strokeWidth);
    this.map.setLayoutProperty("cell-count", "text-field", cell.count);
    this.map.setLayoutProperty("cell-count", "symbol-sort-key", cell.order);
    this.map.setLayoutProperty("cell-poor", "text-field", cell.poor);
  }

  /** Shows or hides the road network. */
  showRoads(shown: boolean): void {
    for (const layer of ["road-case", "road", "road-apart", "road-one-way", "road-end", "road-name"]) {
      this.map.setLayoutProperty(layer, "visibility", shown ? "visible" : "none");
    }
  }

  /** Rings a place, or takes the ring away. */
  pick(place: readonly [number, number] | null): void {
    const source = this.map.getSource("picked");
    if (source && "setData" in source) {
      (source as { setData(data: unknown): void }).setData({
        type: "FeatureCollection",
        features: place ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: place } }] : [],
      });
    }
  }

  /** The area in the window: west, south, east, north. */
  area(): [number, number, number, number] {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** The map as it stands, as the address of a picture. */
  picture(): string {
    return this.map.getCanvas().toDataURL("image/png");
  }
}
