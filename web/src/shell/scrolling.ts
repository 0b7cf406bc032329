/** Scrolls a wide drawing so that the place it names in per cent (data-scroll) is in view. */
export function wireScrolling(page: Document): void {
  for (const wide of page.querySelectorAll<HTMLElement>("[data-scroll]")) {
    const place = (Number(wide.dataset["scroll"]) / 100) * wide.scrollWidth;
    wide.scrollLeft = place - wide.clientWidth / 2;
  }
}
