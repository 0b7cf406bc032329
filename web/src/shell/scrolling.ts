/**
 * Wide tables and drawings: a keyboard can reach and scroll those that do not fit, and one that names a place in per cent
 * (data-scroll) starts with that place in view.
 */
export function wireScrolling(page: Document): void {
  const watcher = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      letKeyboardIn(target as HTMLElement);
    }
  });
  for (const wide of page.querySelectorAll<HTMLElement>(".tbl-x, .wide")) {
    watcher.observe(wide);
    letKeyboardIn(wide);
    const place = wide.dataset["scroll"];
    if (place) {
      wide.scrollLeft = (Number(place) / 100) * wide.scrollWidth - wide.clientWidth / 2;
    }
  }
}

function letKeyboardIn(wide: HTMLElement): void {
  if (wide.hasAttribute("role")) {
    return;
  }
  if (wide.scrollWidth > wide.clientWidth) {
    wide.tabIndex = 0;
    wide.role = "group";
    wide.ariaLabel = nameOf(wide);
  }
}

function nameOf(wide: HTMLElement): string {
  const caption = wide.querySelector("caption") ?? wide.closest("section, figure, main")?.querySelector("h1, h2, h3, figcaption");
  return caption?.textContent?.trim() ?? wide.ownerDocument.title;
}
