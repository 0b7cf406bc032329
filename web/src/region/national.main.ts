/**
 * The national view: all rows of the table in one scrolling, sorting, filtering list (the page itself pages through them on the
 * server), and the name and value of the town under the pointer. The page works without any of this.
 */
interface Answer {
  columns: { name: string; unit: string; decimals: number }[];
  rows: Row[];
  bars: { middle: number };
  labels: { name: string; prefecture: string; rank: string };
}
/** code, name, prefecture code, prefecture, figures (the value last), rank, class of the map, length of the bar, mark */
type Row = [string, string, string, string, (number | null)[], number | null, string, number, string];

const ROW_HEIGHT = 36;
const OVERSCAN = 12;

const holder = document.querySelector<HTMLElement>("#towns-table[data-rows]");
const tableOnPage = holder?.querySelector("table");
if (holder) {
  void load(holder);
}

async function load(place: HTMLElement): Promise<void> {
  const response = await fetch(place.dataset["rows"] ?? "", { headers: { Accept: "application/json" } });
  if (!response.ok) {
    return; // the table of the page stays
  }
  const answer = (await response.json()) as Answer;
  wireTip(answer);
  if (tableOnPage) {
    new TownTable(place, tableOnPage, answer);
  }
}

function number(value: number | null, decimals: number): string {
  if (value === null) {
    return "—";
  }
  const text = Math.abs(value).toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return value < 0 && /[1-9]/.test(text) ? "▲" + text : text;
}

class TownTable {
  private readonly scroller = document.createElement("div");
  private readonly body: HTMLTableSectionElement;
  private readonly own: string;
  private shown: Row[];
  private column = -1;
  private sign: 1 | -1 = 1;
  private first = -1;
  private readonly virtual = matchMedia("screen and (min-width: 768px)").matches;

  constructor(
    private readonly place: HTMLElement,
    private readonly table: HTMLTableElement,
    private readonly answer: Answer,
  ) {
    this.shown = answer.rows;
    this.own = document.querySelector<HTMLInputElement>("[data-filter] input[name=town]")?.value ?? "";
    this.body = table.tBodies[0] ?? table.createTBody();
    if (!this.virtual) {
      return; // on a phone the pages of the server are shorter to scroll
    }
    this.scroller.className = "scroller";
    this.scroller.tabIndex = 0;
    this.scroller.setAttribute("role", "region");
    this.scroller.setAttribute("aria-labelledby", "towns-title");
    table.replaceWith(this.scroller);
    this.scroller.append(table);
    place.querySelector(".pager")?.remove();
    table.setAttribute("aria-rowcount", String(answer.rows.length + 1));
    this.scroller.addEventListener("scroll", () => this.draw(false));
    this.wireHeadings();
    this.wireFilter();
    this.filter();
    addEventListener("beforeprint", () => this.drawSome(0, Math.min(60, this.shown.length)));
    addEventListener("afterprint", () => this.draw(true));
  }

  private wireHeadings(): void {
    const headings = [...this.table.querySelectorAll<HTMLTableCellElement>("thead th[aria-sort]")];
    headings.forEach((heading, i) => {
      const link = heading.querySelector("a");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = link?.textContent ?? "";
      link?.replaceWith(button);
      if (heading.ariaSort !== "none" && this.column < 0) {
        this.column = i;
        this.sign = heading.ariaSort === "descending" ? -1 : 1;
      }
      button.addEventListener("click", () => {
        this.sign = this.column === i && this.sign === 1 ? -1 : 1;
        this.column = i;
        headings.forEach((other) => (other.ariaSort = other === heading ? (this.sign === 1 ? "ascending" : "descending") : "none"));
        this.filter();
      });
    });
  }

  private wireFilter(): void {
    const form = document.querySelector<HTMLFormElement>("[data-filter]");
    form?.addEventListener("input", () => this.filter());
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.filter();
    });
  }

  private filter(): void {
    const words = (document.querySelector<HTMLInputElement>("#filter-q")?.value ?? "").normalize("NFKC").trim();
    const prefecture = document.querySelector<HTMLSelectElement>("#filter-p")?.value ?? "";
    this.shown = this.answer.rows.filter(
      (row) =>
        (prefecture === "" || row[2] === prefecture) &&
        (words === "" || row[1].includes(words) || (row[3] + row[1]).includes(words) || row[0].startsWith(words)),
    );
    if (this.column >= 0) {
      const of = (row: Row): number | null => row[4][this.column] ?? null;
      this.shown = [...this.shown].sort((a, b) => {
        const x = of(a);
        const y = of(b);
        return x === null || y === null ? (x === y ? 0 : x === null ? 1 : -1) : this.sign * (x - y) || a[0].localeCompare(b[0]);
      });
    }
    const found = document.querySelector("[data-found]");
    if (found) {
      found.textContent = (this.place.dataset["count"] ?? "#").replace("#", number(this.shown.length, 0));
    }
    this.scroller.scrollTop = 0;
    this.draw(true);
  }

  private draw(anew: boolean): void {
    const first = Math.max(0, Math.floor(this.scroller.scrollTop / ROW_HEIGHT) - OVERSCAN);
    if (!anew && Math.abs(first - this.first) < OVERSCAN / 2) {
      return;
    }
    this.first = first;
    this.drawSome(first, Math.min(this.shown.length, first + Math.ceil(this.scroller.clientHeight / ROW_HEIGHT) + 2 * OVERSCAN));
  }

  private drawSome(from: number, until: number): void {
    const rows: HTMLTableRowElement[] = [];
    rows.push(this.padding(from));
    for (let i = from; i < until; i++) {
      const row = this.shown[i];
      if (row) {
        rows.push(this.row(row, i));
      }
    }
    rows.push(this.padding(this.shown.length - until));
    if (this.shown.length === 0) {
      const none = document.createElement("tr");
      const cell = none.insertCell();
      cell.colSpan = this.answer.columns.length + 4;
      cell.textContent = this.place.dataset["none"] ?? "";
      rows.push(none);
    }
    this.body.replaceChildren(...rows);
  }

  private padding(count: number): HTMLTableRowElement {
    const row = document.createElement("tr");
    row.className = "pad";
    row.setAttribute("aria-hidden", "true");
    const cell = row.insertCell();
    cell.colSpan = this.answer.columns.length + 4;
    cell.style.height = `${count * ROW_HEIGHT}px`;
    row.hidden = count === 0;
    return row;
  }

  private row(of: Row, index: number): HTMLTableRowElement {
    const row = document.createElement("tr");
    row.setAttribute("aria-rowindex", String(index + 2));
    if (of[0] === this.own) {
      row.className = "mine";
    }
    const head = document.createElement("th");
    head.scope = "row";
    const link = document.createElement("a");
    link.href = "/region/municipalities/" + of[0];
    link.textContent = of[1];
    head.append(link);
    row.append(head);
    row.insertCell().textContent = of[3];
    this.answer.columns.forEach((column, i) => {
      const cell = row.insertCell();
      cell.className = "n";
      const value = of[4][i] ?? null;
      cell.textContent = value === null && i === this.answer.columns.length - 1 && of[8] !== "" ? of[8] : number(value, column.decimals);
    });
    const bar = row.insertCell();
    bar.className = "bar-col";
    bar.append(this.bar(of));
    const rank = row.insertCell();
    rank.className = "n";
    rank.textContent = of[5] === null ? "" : number(of[5], 0);
    return row;
  }

  private bar(of: Row): SVGElement {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "bar-s");
    svg.setAttribute("width", "112");
    svg.setAttribute("height", "14");
    svg.setAttribute("aria-hidden", "true");
    if (of[6] !== "dx") {
      const rect = document.createElementNS(svg.namespaceURI, "rect");
      rect.setAttribute("class", "bar " + (of[6] === "d0" ? "gain-flat" : of[6]));
      rect.setAttribute("y", "2");
      rect.setAttribute("height", "10");
      rect.setAttribute("width", String(of[7]));
      svg.append(rect);
    }
    const line = document.createElementNS(svg.namespaceURI, "path");
    line.setAttribute("class", "mid");
    line.setAttribute("d", `M${this.answer.bars.middle} 0v14`);
    svg.append(line);
    return svg as SVGElement;
  }
}

/** Shows the name and value of the town under the pointer; a click opens its page. */
function wireTip(answer: Answer): void {
  const box = document.querySelector<HTMLElement>("[data-map]");
  const tip = box?.querySelector<HTMLOutputElement>(".map-tip");
  const last = answer.columns.at(-1);
  if (!box || !tip || !last) {
    return;
  }
  const rows = new Map(answer.rows.map((row) => [row[0].slice(0, 5), row]));
  let hit: Element | null = null;
  box.addEventListener("pointermove", (event) => {
    const path = event.target instanceof Element ? event.target.closest("path[data-c]") : null;
    if (path !== hit) {
      hit?.classList.remove("hit");
      path?.classList.add("hit");
      hit = path;
    }
    const row = rows.get(path?.getAttribute("data-c") ?? "");
    tip.hidden = !row;
    if (row) {
      const value = row[4].at(-1) ?? null;
      tip.textContent = `${row[3]} ${row[1]}　${value === null ? "—" : number(value, last.decimals) + last.unit}`;
      const frame = box.getBoundingClientRect();
      tip.style.left = `${Math.min(event.clientX - frame.left + 14, frame.width - tip.offsetWidth)}px`;
      tip.style.top = `${event.clientY - frame.top + 18}px`;
    }
  });
  box.addEventListener("pointerleave", () => {
    hit?.classList.remove("hit");
    hit = null;
    tip.hidden = true;
  });
  box.addEventListener("click", (event) => {
    const code = event.target instanceof Element ? event.target.closest("path[data-c]")?.getAttribute("data-c") : null;
    const row = rows.get(code ?? "");
    if (row) {
      location.assign("/region/municipalities/" + row[0]);
    }
  });
}
