// Follows one job live. Without this the page reloads itself every few seconds and shows the same.

const page = document.querySelector<HTMLElement>("[data-job]");
const events = page?.dataset["job"];
if (page && events) {
  follow(page, events);
}

function follow(panel: HTMLElement, address: string): void {
  const progress = panel.querySelector<HTMLElement>("[data-job-progress]");
  const cancel = panel.querySelector<HTMLElement>("[data-job-cancel]");
  let ended = false;
  if (cancel?.hidden) {
    setTimeout(() => (cancel.hidden = ended), Number(panel.dataset["jobCancelAfter"] ?? "0"));
  }
  const source = new EventSource(address);
  const show = (event: Event): void => {
    if (progress && event instanceof MessageEvent) {
      progress.innerHTML = String(event.data);
    }
  };
  source.addEventListener("progress", show);
  source.addEventListener("ended", (event) => {
    ended = true;
    source.close();
    if (panel.dataset["jobReloads"] !== undefined) {
      location.reload();
      return;
    }
    show(event);
    if (cancel) {
      cancel.hidden = true;
    }
  });
}

export {};
