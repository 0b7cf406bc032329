/** Shows the print button, which would do nothing without this script. */
export function wirePrint(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  // A printed sheet shows what stands folded on the screen.
  window.addEventListener("beforeprint", () => {
    for (const fold of page.querySelectorAll<HTMLDetailsElement>("main details:not([open])")) {
      fold.dataset["opened"] = "print";
      fold.open = true;
    }
  });
  window.addEventListener("afterprint", () => {
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('main details[data-opened="print"]')) {
      fold.open = false;
      delete fold.dataset["opened"];
    }
  });
}
