/**
 * Makes the columns of a table marked data-sortable sortable: each heading marked data-sort becomes a button. A cell sorts by
 * its data-value if it has one, otherwise by its text. Rows of tfoot and rows marked data-fixed stay where they are.
 */
export function wireSorting(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>("table[data-sortable]")) {
    for (const heading of table.querySelectorAll<HTMLTableCellElement>("thead th[data-sort]")) {
      makeButton(table, heading);
    }
  }
}

function makeButton(table: HTMLTableElement, heading: HTMLTableCellElement): void {
  const button = table.ownerDocument.createElement("button");
  button.type = "button";
  const unit = heading.querySelector(".unit");
  button.append(...[...heading.childNodes].filter((node) => node !== unit));
  heading.prepend(button);
  if (!heading.ariaSort) {
    heading.ariaSort = "none";
  }
  button.addEventListener("click", () => {
    const direction = heading.ariaSort === "descending" ? "ascending" : "descending";
    for (const other of table.querySelectorAll<HTMLTableCellElement>("thead th[aria-sort]")) {
      other.ariaSort = other === heading ? direction : "none";
    }
    sort(table, heading.cellIndex, direction === "ascending" ? 1 : -1);
  });
}

function sort(table: HTMLTableElement, column: number, sign: 1 | -1): void {
  const language = table.ownerDocument.documentElement.lang;
  for (const body of table.tBodies) {
    const movable = [...body.rows].filter((row) => !("fixed" in row.dataset));
    const ordered = movable
      .map((row) => ({ row, value: valueOf(row.cells[column]) }))
      .sort((a, b) => compare(a.value, b.value, sign, language));
    const places = movable.map((row) => {
      const place = table.ownerDocument.createComment("");
      row.replaceWith(place);
      return place;
    });
    ordered.forEach(({ row }, i) => places[i]?.replaceWith(row));
  }
}

type Value = number | string | null;

function valueOf(cell: HTMLTableCellElement | undefined): Value {
  const text = (cell?.dataset["value"] ?? cell?.textContent ?? "").trim();
  if (text === "" || text.startsWith("—")) {
    return null;
  }
  const number = Number(text.replace(/^.*▲/, "-").replace(/[,％%円\s]/g, ""));
  return Number.isNaN(number) ? text : number;
}

/** Missing values stand last whichever way the column is sorted. */
function compare(a: Value, b: Value, sign: 1 | -1, language: string): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  return sign * (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), language));
}
