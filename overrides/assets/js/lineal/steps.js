/* One document, several steps. The browser's own Back and Forward work; the history holds the number
   of the step and nothing else, and the address never changes. */

import { wording } from "../prepared.js";

const all = [...document.querySelectorAll(".trin")];
const back = document.getElementById("tilbage");
const total = Number(all.at(-1).dataset.trin);
const small = matchMedia("(max-width: 40rem)");

let visited = [];
let at = 0;
let onShow = () => {};
let mayShow = () => true;

const key = (section) => [section.dataset.trin, section.dataset.dimension ?? section.dataset.side].filter(Boolean).join("/");

/** The steps in order; a page of tegn without tegn, and the interruption, are left out. */
export function row() {
  return all.filter((section) => !section.hasAttribute("data-tom") && !section.dataset.side);
}

export const active = () => all.find((section) => section.classList.contains("er-aktiv"));

/** Is step `number` shown? With `side`: is it that side of it? */
export function isAt(number, side) {
  const { dataset } = active();
  return dataset.trin === number && (side === undefined || dataset.side === side);
}

const tegnPages = () => row().filter((section) => section.dataset.dimension);

/** The number that stands in the history: "4.2" is page 2 of step 4. No words, no answers. */
const numberOf = (section) => (section.dataset.dimension ? `4.${tegnPages().indexOf(section) + 1}` : key(section));

export const find = (name) => all.find((section) => section.dataset.side === name || section.dataset.trin === name);

/** Start at the first step. `shown` is called with a section each time one is shown; `may` says whether
    a section may be shown when the browser's Back or Forward asks for it. */
export function begin({ shown, may }) {
  onShow = shown;
  mayShow = may;
  addEventListener("popstate", (event) => {
    const wanted = all.find((section) => numberOf(section) === event.state?.trin) ?? all[0];
    if (!mayShow(wanted)) {
      history.replaceState({ trin: numberOf(active()) }, "");
      return;
    }
    const name = key(wanted);
    if (visited[at - 1] === name) at -= 1;
    else if (visited[at + 1] === name) at += 1;
    else { visited = [name]; at = 0; }
    show(wanted);
  });
  back.addEventListener("click", goBack);
  toFirst();
}

/** To the first step, forgetting the way here. */
export function toFirst({ focus = false } = {}) {
  visited = [key(all[0])];
  at = 0;
  history.replaceState({ trin: numberOf(all[0]) }, "");
  show(all[0], focus);
}

/** Go on to a section. */
export function goTo(section) {
  visited = [...visited.slice(0, at + 1), key(section)];
  at += 1;
  history.pushState({ trin: numberOf(section) }, "");
  show(section);
}

/** The section after this one, or undefined. */
export function after(section) {
  if (section.dataset.side) return find(String(Number(section.dataset.trin) + 1));
  return row()[row().indexOf(section) + 1];
}

function goBack() {
  if (at > 0) { history.back(); return; }
  const before = row()[row().indexOf(active()) - 1];
  if (!before) return;
  visited = [key(before)];
  history.replaceState({ trin: numberOf(before) }, "");
  show(before);
}

function show(section, focus = true) {
  for (const other of all) other.classList.toggle("er-aktiv", other === section);
  back.hidden = section === all[0];
  const where = section.querySelector(".trin-side");
  if (where) where.textContent = wording("tegn-side", { a: tegnPages().indexOf(section) + 1, b: tegnPages().length });
  for (const [index, mark] of [...document.querySelectorAll(".trin-streg i")].entries()) {
    mark.className = index < Number(section.dataset.trin) ? "naaet" : "";
  }
  // The step and nothing else.
  document.title = wording("titel", { a: section.dataset.trin, b: total });
  onShow(section);
  if (!focus) return;
  // On a small screen the site's own header would fill the view at each step.
  const top = small.matches ? document.getElementById("lineal-side").getBoundingClientRect().top + scrollY : 0;
  scrollTo({ top, behavior: "instant" });
  section.querySelector("h2").focus({ preventScroll: true });
}
