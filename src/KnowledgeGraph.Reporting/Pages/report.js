"use strict";
// Sorting: each column head becomes a button. Without scripts the tables stay as they are.
for (const head of document.querySelectorAll("thead th")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const table = head.closest("table"), body = table.tBodies[0], column = head.cellIndex;
    const down = head.getAttribute("aria-sort") !== "descending" && (head.classList.contains("number") || head.getAttribute("aria-sort") === "ascending");
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keyed = [...body.rows].map((row) => [row.cells[column].dataset.order, row.cells[column].textContent, row]);
    keyed.sort((a, b) => (a[0] !== undefined && b[0] !== undefined ? a[0] - b[0] : a[1].localeCompare(b[1], "en")) * (down ? -1 : 1));
    body.append(...keyed.map((entry) => entry[2]));
  });
}
// On paper nothing stays folded.
addEventListener("beforeprint", () => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
