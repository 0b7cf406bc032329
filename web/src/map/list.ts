import type { RegisterMap } from "./view";

const PAUSE = 250;

/** The list beside the map: always what the map shows, and a row pointed at is ringed on the map. */
export class PlaceList {
  private readonly box: HTMLElement | null;
  private readonly address: string;
  private timer = 0;
  private request: AbortController | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly register: RegisterMap,
  ) {
    this.box = root.querySelector<HTMLElement>("[data-map-list]");
    this.address = this.box?.dataset["mapList"] ?? "";
    this.box?.addEventListener("pointerover", (event) => this.point(event.target));
    this.box?.addEventListener("focusin", (event) => this.point(event.target));
    this.box?.addEventListener("click", (event) => this.click(event));
  }

  /** Asks for the list of what the window shows, once the map has rested a moment. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const [west, south, east, north] = this.register.area();
      void this.load({ w: west, s: south, e: east, n: north });
    }, PAUSE);
  }

  /** Asks for what lies within some metres of a place. */
  near(longitude: number, latitude: number, metres: number): void {
    clearTimeout(this.timer);
    const north = metres / 111_000;
    const east = north / Math.cos((latitude * Math.PI) / 180);
    this.register.pick([longitude, latitude]);
    void this.load({ w: longitude - east, s: latitude - north, e: longitude + east, n: latitude + north, lon: longitude, lat: latitude });
  }

  private async load(place: Record<string, number>): Promise<void> {
    if (!this.box) {
      return;
    }
    this.request?.abort();
    this.request = new AbortController();
    const query = new URLSearchParams(Object.entries(place).map(([key, value]) => [key, value.toFixed(7)]));
    this.root.querySelectorAll<HTMLInputElement>("[data-map-sector]:checked").forEach((box) => query.append("sector", box.value));
    query.append("chosen", "true");
    try {
      const answer = await fetch(`${this.address}?${query.toString()}`, { signal: this.request.signal, headers: { "HX-Request": "true" } });
      if (answer.ok) {
        this.box.innerHTML = await answer.text();
        this.root.dataset["mapListed"] = "true";
      }
    } catch (reason) {
      if (!(reason instanceof DOMException && reason.name === "AbortError")) {
        throw reason;
      }
    }
  }

  private place(target: EventTarget | null): [number, number] | null {
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
    const [longitude, latitude] = (row?.dataset["at"] ?? "").split(",").map(Number);
    return row && longitude !== undefined && latitude !== undefined ? [longitude, latitude] : null;
  }

  private point(target: EventTarget | null): void {
    const place = this.place(target);
    if (place) {
      this.register.pick(place);
    }
  }

  private click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("[data-list-back]")) {
      event.preventDefault();
      this.register.pick(null);
      this.refresh();
      return;
    }
    const place = target?.closest("[data-list-go]") ? this.place(target) : null;
    if (place) {
      event.preventDefault();
      this.register.map.jumpTo({ center: place, zoom: Math.max(this.register.map.getZoom(), 16) });
      this.register.pick(place);
    }
  }
}
