/**
 * Sends the safety token with every request of htmx, and says so when one fails: the page that came back is shown, because it
 * says what happened and what to do; what was asked for one part of a page is told in that part.
 */
export function wireHtmx(page: Document): void {
  const token = page.querySelector<HTMLMetaElement>("meta[name=csrf]");
  page.addEventListener("htmx:configRequest", (event) => {
    const { headers, verb } = (event as CustomEvent<{ headers: Record<string, string>; verb: string }>).detail;
    const name = token?.dataset["header"];
    if (token && name && verb !== "get") {
      headers[name] = token.content;
    }
  });
  page.addEventListener("htmx:responseError", (event) => {
    const { xhr, boosted, target } = (event as CustomEvent<{ xhr: XMLHttpRequest; boosted: boolean; target: Element }>).detail;
    const answer = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector("main");
    const main = page.querySelector("main");
    if (answer && boosted && main) {
      main.replaceChildren(...answer.childNodes);
      main.focus();
    } else if (answer) {
      target.replaceChildren(...answer.querySelectorAll("p:not(.acts-row)"));
    }
  });
  page.addEventListener("htmx:sendError", () => {
    const words = page.body.dataset["offline"];
    const main = page.querySelector("main");
    if (words && main && !main.querySelector(".note.offline")) {
      const note = page.createElement("p");
      note.className = "note warn offline";
      note.setAttribute("role", "alert");
      note.textContent = words;
      main.prepend(note);
    }
  });
}
