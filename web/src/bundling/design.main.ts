// The designer with a mouse or a finger: a town is dragged to another group on the map, and clicking a group selects it. Everything here
// is also in the lists and forms below the map; the page works without this.

const NEAR = 6;
/** A finger that rests so long on a town picks it up; one that moves earlier scrolls the page. */
const REST_MILLIS = 350;

interface Held {
  town: SVGPathElement;
  code: string;
  from: string;
  startX: number;
  startY: number;
  moved: boolean;
  ready: boolean;
  target: SVGAElement | null;
}

let held: Held | null = null;
let tip: HTMLElement | null = null;
let swallowClick = false;

function groupOf(element: Element | null): SVGAElement | null {
  return element?.closest<SVGAElement>(".dmap a.grp") ?? null;
}

function moveForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("#move");
}

function release(): void {
  held?.town.classList.remove("held");
  held?.target?.classList.remove("target");
  held?.town.ownerSVGElement?.classList.remove("dragging");
  tip?.remove();
  tip = null;
  held = null;
}

function show(event: PointerEvent, words: string): void {
  if (!tip) {
    tip = document.createElement("div");
    tip.className = "drag-tip";
    document.body.append(tip);
  }
  tip.textContent = words;
  tip.style.left = `${event.clientX + 14}px`;
  tip.style.top = `${event.clientY + 14}px`;
}

document.addEventListener("pointerdown", (event) => {
  const town = event.target instanceof Element ? event.target.closest<SVGPathElement>("[data-map=move] path[data-town]") : null;
  const group = groupOf(town);
  const code = town?.dataset["town"];
  const from = group?.dataset["group"];
  swallowClick = false;
  if (town && code && from && event.isPrimary && event.button === 0) {
    const touch = event.pointerType === "touch";
    const now: Held = { town, code, from, startX: event.clientX, startY: event.clientY, moved: false, ready: !touch, target: null };
    held = now;
    if (touch) {
      setTimeout(() => {
        if (held === now) {
          now.ready = true;
          town.classList.add("held");
        }
      }, REST_MILLIS);
    }
  }
});

document.addEventListener("pointermove", (event) => {
  if (!held || !event.isPrimary) {
    return;
  }
  if (!held.moved && Math.hypot(event.clientX - held.startX, event.clientY - held.startY) < NEAR) {
    return;
  }
  if (!held.ready) {
    release();
    return;
  }
  if (!held.moved) {
    held.moved = true;
    held.town.classList.add("held");
    held.town.ownerSVGElement?.classList.add("dragging");
  }
  const under = groupOf(document.elementFromPoint(event.clientX, event.clientY));
  if (under !== held.target) {
    held.target?.classList.remove("target");
    held.target = under && under.dataset["group"] !== held.from ? under : null;
    held.target?.classList.add("target");
  }
  const name = held.town.querySelector("title")?.textContent?.split("　")[0] ?? "";
  const to = held.target?.getAttribute("aria-label");
  show(event, to ? `${name} → ${to}` : name);
});

document.addEventListener("pointerup", (event) => {
  if (!held || !event.isPrimary) {
    return;
  }
  const { code, moved, target } = held;
  const to = target?.dataset["group"];
  release();
  swallowClick = moved;
  const form = moveForm();
  if (moved && to && form) {
    const town = form.querySelector<HTMLSelectElement>("#move-town");
    const group = form.querySelector<HTMLSelectElement>("#move-to");
    if (town && group) {
      town.value = code;
      if (![...group.options].some((option) => option.value === to)) {
        group.add(new Option(to, to));
      }
      group.value = to;
      form.requestSubmit();
    }
  }
});

document.addEventListener("pointercancel", release);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    release();
  }
});
document.addEventListener("dragstart", (event) => {
  if (event.target instanceof Element && groupOf(event.target)) {
    event.preventDefault();
  }
});

document.addEventListener("contextmenu", (event) => {
  if (held?.ready && event instanceof PointerEvent && event.pointerType === "touch") {
    event.preventDefault();
  }
});

// A finger that has picked up a town does not scroll the page.
document.addEventListener(
  "touchmove",
  (event) => {
    if (held?.ready && event.cancelable) {
      event.preventDefault();
    }
  },
  { passive: false },
);

// A click on a group of the map is a click on its row of the table, which loads only what changes.
document.addEventListener("click", (event) => {
  const group = event.target instanceof Element ? groupOf(event.target) : null;
  if (!group) {
    return;
  }
  const row = document.querySelector<HTMLAnchorElement>(`tr[data-group="${group.dataset["group"] ?? ""}"] a`);
  if (swallowClick) {
    event.preventDefault();
    swallowClick = false;
  } else if (row && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    row.click();
  }
});

// What a form at the foot of the page did is told at its top: there the reader is led, also with the keyboard.
document.addEventListener("htmx:afterSettle", (event) => {
  const { requestConfig } = (event as CustomEvent<{ requestConfig?: { elt: Element } }>).detail;
  if (requestConfig?.elt.closest("#hands")) {
    document.querySelector<HTMLElement>(".said")?.focus();
  }
});

export {};
