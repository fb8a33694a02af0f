/* A group's marks: a row for each child, a column for each person. The marks live in the fields of the
   table and nowhere else. */

import { copyOf, wording } from "../prepared.js";

const part = document.querySelector('[data-del="tabel"]');
const head = part.querySelector("[data-hoved]");
const rows = [...part.querySelectorAll("tr[data-barn]")];

const fieldsOf = (row) => [...row.querySelectorAll("select")];
const shown = () => rows.filter((row) => !row.hidden);

/** How many people have a column. */
export const people = () => head.children.length - 1;

/** An empty table of so many children and people. */
export function openTable(children, persons) {
  clearTable();
  for (const row of rows) row.hidden = Number(row.dataset.barn) > children;
  for (let person = 0; person < persons; person += 1) addPerson([]);
}

/** A column more, with these marks from the top; a child without one is left open. */
export function addPerson(marks) {
  const number = people() + 1;
  const title = copyOf("skabelon-person");
  title.textContent = wording("person", { a: number });
  head.append(title);
  for (const [index, row] of shown().entries()) {
    const cell = copyOf("skabelon-maerke");
    const field = cell.querySelector("select");
    field.setAttribute("aria-label", wording("felt", { a: row.dataset.barn, b: number }));
    field.value = marks[index] ?? "";
    row.append(cell);
  }
}

/** The marks, child by child. */
export const marksOf = () => shown().map((row) => fieldsOf(row).map((field) => field.value));

/** What is not filled in, as one error for each child; each such field is marked. */
export function missingMarks() {
  return shown().flatMap((row) => {
    const open = fieldsOf(row).filter((field) => !field.value);
    for (const field of fieldsOf(row)) field.removeAttribute("aria-invalid");
    for (const field of open) field.setAttribute("aria-invalid", "true");
    return open.length ? [{ text: wording("mangler", { a: row.querySelector("th").textContent, b: open.length }), target: open[0] }] : [];
  });
}

export function clearTable() {
  while (people() > 0) head.lastElementChild.remove();
  for (const row of rows) while (row.children.length > 1) row.lastElementChild.remove();
}
