import type { MapMouseEvent } from "maplibre-gl";
import { PlaceList } from "./list";
import { canDraw, RegisterMap, type MapStart } from "./view";

// The map page. Without this, or without WebGL, the server's drawing and the list show the same content.

const page = document.querySelector<HTMLElement>("[data-map]");
if (page) {
  if (canDraw()) {
    void begin(page);
  } else {
    page.querySelector<HTMLElement>("[data-map-no-webgl]")?.removeAttribute("hidden");
  }
}

async function begin(root: HTMLElement): Promise<void> {
  const box = root.querySelector<HTMLElement>("[data-map-box]");
  const start = root.dataset["map"];
  if (!box || !start) {
    return;
  }
  const drawing = box.querySelector<HTMLElement>("[data-map-drawing]");
  const canvas = document.createElement("div");
  canvas.className = "map-canvas";
  box.append(canvas);
  const register = new RegisterMap(canvas, JSON.parse(start) as MapStart, () =>
    root.querySelector<HTMLElement>("[data-map-no-background]")?.removeAttribute("hidden"));
  const map = register.map;
  map.getCanvas().setAttribute("aria-label", root.dataset["mapLabel"] ?? "");
  map.getCanvas().setAttribute("aria-describedby", "map-keys");
  await register.ready;
  drawing?.setAttribute("hidden", "");
  root.querySelectorAll<HTMLElement>("[data-map-live]").forEach((element) => element.removeAttribute("hidden"));
  root.querySelectorAll<HTMLElement>("[data-map-still]").forEach((element) => element.setAttribute("hidden", ""));

  const list = new PlaceList(root, register);
  const choose = (): void => {
    register.show(chosen(root));
    register.showRoads(root.querySelector<HTMLInputElement>("[data-map-roads]")?.checked ?? true);
    list.refresh();
  };
  root.querySelectorAll<HTMLInputElement>("[data-map-sector],[data-map-roads]").forEach((box) => box.addEventListener("change", choose));
  choose();
  map.on("moveend", () => {
    remember(register);
    list.refresh();
  });
  map.on("mousemove", (event) => coordinates(root, event.lngLat.lng, event.lngLat.lat));
  map.on("move", () => coordinates(root, map.getCenter().lng, map.getCenter().lat));
  coordinates(root, map.getCenter().lng, map.getCenter().lat);
  map.on("click", (event) => click(event, register, list));
  map.on("idle", () => {
    root.querySelector<HTMLElement>("[data-map-limit]")?.toggleAttribute("hidden",
      map.querySourceFeatures("assets", { sourceLayer: "limit" }).length === 0);
    root.dataset["mapIdle"] = "true";
  });
  map.on("movestart", () => delete root.dataset["mapIdle"]);
  root.querySelectorAll<HTMLAnchorElement>("[data-map-go]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    go(register, link.dataset["mapGo"] ?? "");
  }));
  wirePrint(box, register);
}

/** The letters of the sectors ticked. */
function chosen(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLInputElement>("[data-map-sector]")]
    .filter((box) => box.checked)
    .map((box) => box.dataset["mapSector"] ?? "");
}

function click(event: MapMouseEvent, register: RegisterMap, list: PlaceList): void {
  const map = register.map;
  const cell = map.queryRenderedFeatures(event.point, { layers: ["cell"] })[0];
  if (cell) {
    map.easeTo({ center: event.lngLat, zoom: Math.min(map.getZoom() + 2.5, 16) });
    return;
  }
  list.near(event.lngLat.lng, event.lngLat.lat, metresPerPixel(map.getZoom(), event.lngLat.lat) * 14);
}

function metresPerPixel(zoom: number, latitude: number): number {
  return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}

function go(register: RegisterMap, place: string): void {
  const [longitude, latitude, zoom] = place.split(",").map(Number);
  if (longitude !== undefined && latitude !== undefined) {
    register.map.jumpTo({ center: [longitude, latitude], zoom: zoom ?? 16 });
    register.pick([longitude, latitude]);
  }
}

/** Keeps the place in the address, so that reloading, printing and passing it on show the same. */
function remember(register: RegisterMap): void {
  const center = register.map.getCenter();
  const address = new URL(location.href);
  address.searchParams.set("lon", center.lng.toFixed(5));
  address.searchParams.set("lat", center.lat.toFixed(5));
  address.searchParams.set("z", register.map.getZoom().toFixed(2));
  history.replaceState(null, "", address);
}

function coordinates(root: HTMLElement, longitude: number, latitude: number): void {
  const output = root.querySelector<HTMLElement>("[data-map-coordinates]");
  if (output) {
    output.textContent = (output.dataset["mapCoordinates"] ?? "{0} {1}")
      .replace("{0}", latitude.toFixed(5))
      .replace("{1}", longitude.toFixed(5));
  }
}

/** On paper a picture stands in for the live map: it keeps its shape whatever the sheet. */
function wirePrint(box: HTMLElement, register: RegisterMap): void {
  const picture = document.createElement("img");
  picture.className = "map-print";
  picture.alt = "";
  box.append(picture);
  const take = (): void => {
    picture.src = register.picture();
  };
  register.map.on("idle", take);
  addEventListener("beforeprint", take);
}
