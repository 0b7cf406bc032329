/**
 * The keys printed on the screen: "/" goes to the search field, "?" to the help page, and a single letter to the button or
 * link that shows it (data-key). Never while someone is typing, and never together with Ctrl, Alt or Meta, which belong to
 * the browser and the input method.
 */
export function wireKeys(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) {
      return;
    }
    const wanted = target(page, event.key);
    if (wanted) {
      event.preventDefault();
      if (wanted instanceof HTMLInputElement) {
        wanted.focus();
        wanted.select();
      } else {
        wanted.click();
      }
    }
  });
}

function target(page: Document, key: string): HTMLElement | null {
  if (key === "/") {
    return page.querySelector<HTMLInputElement>("input[data-search], main input[type=search]");
  }
  if (key === "?") {
    return page.querySelector<HTMLElement>("a[data-help]");
  }
  return /^[a-z0-9]$/i.test(key) ? page.querySelector<HTMLElement>(`[data-key="${key.toLowerCase()}"]`) : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
