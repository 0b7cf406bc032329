import { AttributionControl, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { addIcons } from "./icons";
import { FONT, INK, SECTORS } from "./sectors";
import { addBackground } from "./background";
import { cellExpressions, style } from "./style";

/** Where a map begins and what it may show. */
export interface MapStart {
  /** Address of pictures below everything, or empty. */
  readonly background: string;
  readonly backgroundDeepest: number;
  readonly worker: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** West, south, east and north of what is to be seen whole on a window of any size; absent where the zoom was chosen. */
  readonly whole?: readonly [number, number, number, number];
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

/** The room left around what is seen whole: a twentieth of the window's shorter side. */
function room(container: HTMLElement): number {
  return Math.min(container.clientWidth, container.clientHeight) / 20;
}

/**
 * A map of the register on a page, ready once `ready` has resolved. Draws from our own tiles; asks no other host unless the start names a
 * background.
 */
export class RegisterMap {
  readonly map: MapLibre;
  readonly ready: Promise<void>;
  private credit: string;

  /** @param noBackground told where the background is asked for and its host does not answer */
  constructor(container: HTMLElement, start: MapStart, noBackground: () => void = () => undefined) {
    setWorkerUrl(start.worker);
    this.credit = start.credit;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = new MapLibre({
      container,
      style: style(location.origin),
      center: [start.longitude, start.latitude],
      zoom: start.zoom,
      ...(start.whole && { bounds: [...start.whole], fitBoundsOptions: { padding: room(container), maxZoom: 16 } }),
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
    const credit = new AttributionControl({ compact: false, customAttribution: start.credit });
    if (start.credit) {
      this.map.addControl(credit, "bottom-right");
    }
    if (start.background) {
      addBackground(this.map, start, () => {
        this.map.removeControl(credit);
        this.credit = "";
        noBackground();
      });
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

  /** The map as it stands, with its scale and the credit of its background, as the address of a picture. */
  picture(): string {
    const source = this.map.getCanvas();
    const copy = document.createElement("canvas");
    copy.width = source.width;
    copy.height = source.height;
    const ink = copy.getContext("2d");
    if (!ink) {
      return source.toDataURL("image/png");
    }
    ink.drawImage(source, 0, 0);
    const ratio = source.width / Math.max(1, source.clientWidth);
    ink.scale(ratio, ratio);
    ink.font = `12px ${FONT}`;
    this.drawScale(ink, source.clientHeight);
    if (this.credit) {
      const width = ink.measureText(this.credit).width;
      ink.fillStyle = "#ffffff";
      ink.fillRect(source.clientWidth - width - 12, source.clientHeight - 20, width + 12, 20);
      ink.fillStyle = INK;
      ink.fillText(this.credit, source.clientWidth - width - 6, source.clientHeight - 6);
    }
    return copy.toDataURL("image/png");
  }

  /** A round number of metres at most 120 pixels long, as wide as at the middle of the map. */
  private drawScale(ink: CanvasRenderingContext2D, height: number): void {
    const metresPerPixel = (40_075_016.686 * Math.cos((this.map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** this.map.getZoom());
    const power = 10 ** Math.floor(Math.log10(120 * metresPerPixel));
    const metres = [5, 2, 1].map((round) => round * power).find((round) => round <= 120 * metresPerPixel) ?? power;
    const length = metres / metresPerPixel;
    const words = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
    ink.fillStyle = "#ffffff";
    ink.fillRect(6, height - 26, length + ink.measureText(words).width + 18, 20);
    ink.strokeStyle = INK;
    ink.lineWidth = 1.5;
    ink.beginPath();
    ink.moveTo(12, height - 20);
    ink.lineTo(12, height - 12);
    ink.lineTo(12 + length, height - 12);
    ink.lineTo(12 + length, height - 20);
    ink.stroke();
    ink.fillStyle = INK;
    ink.fillText(words, 18 + length, height - 12);
  }
}
