/** After a form came back with errors, the summary takes the focus, so that it is read out first. */
export function focusErrors(page: Document): void {
  page.querySelector<HTMLElement>("[data-focus]")?.focus();
}
