/* One document, several steps. The browser's own Back and Forward work; the history holds the number
   of the step and nothing else, and the address never changes. */

import { ord } from "./ord.js";

const all = [...document.querySelectorAll(".trin")];
const back = document.getElementById("tilbage");
const total = 10;
const small = matchMedia("(max-width: 40rem)");

let visited = [];
let at = 0;
let onShow = () => {};
let allowed = () => true;

const key = (section) => [section.dataset.trin, section.dataset.dimension ?? section.dataset.side].filter(Boolean).join("/");

/** The steps in order; a page of signs without signs, and the interruption, are left out. */
export function raekke() {
  return all.filter((section) => !section.hasAttribute("data-tom") && !section.dataset.side);
}

export const aktiv = () => all.find((section) => section.classList.contains("er-aktiv"));

const sideNr = (section) => raekke().filter((s) => s.dataset.dimension).indexOf(section) + 1;

/** The number that stands in the history: "4.2" is page 2 of step 4. No words, no answers. */
const nummer = (section) => (section.dataset.dimension ? `4.${sideNr(section)}` : key(section));

export const find = (name) => all.find((section) => section.dataset.side === name || section.dataset.trin === name);

/** Start at the first step. `vis` is called with a section each time one is shown; `maa` says
    whether a section may be shown when the browser's Back or Forward asks for it. */
export function begynd({ vis, maa }) {
  onShow = vis;
  allowed = maa;
  addEventListener("popstate", (event) => {
    const wanted = all.find((section) => nummer(section) === event.state?.trin) ?? all[0];
    if (!allowed(wanted)) {
      history.replaceState({ trin: nummer(aktiv()) }, "");
      return;
    }
    const name = key(wanted);
    if (visited[at - 1] === name) at -= 1;
    else if (visited[at + 1] === name) at += 1;
    else { visited = [name]; at = 0; }
    show(wanted);
  });
  back.addEventListener("click", tilbage);
  forfra();
}

/** Back to the first step, forgetting the way here. */
export function forfra({ fokus = false } = {}) {
  visited = [key(all[0])];
  at = 0;
  history.replaceState({ trin: nummer(all[0]) }, "");
  show(all[0], fokus);
}

/** Go on to a section. */
export function gaaTil(section) {
  visited = [...visited.slice(0, at + 1), key(section)];
  at += 1;
  history.pushState({ trin: nummer(section) }, "");
  show(section);
}

/** The section after this one, or undefined. */
export function naeste(section) {
  const row = raekke();
  if (section.dataset.side) return find(String(Number(section.dataset.trin) + 1));
  return row[row.indexOf(section) + 1];
}

function tilbage() {
  if (at > 0) { history.back(); return; }
  const row = raekke();
  const before = row[row.indexOf(aktiv()) - 1];
  if (!before) return;
  visited = [key(before)];
  history.replaceState({ trin: nummer(before) }, "");
  show(before);
}

/** Title of the section that is shown: the step and nothing else. */
export function titel() {
  return ord("titel", { a: aktiv().dataset.trin, b: total });
}

function show(section, fokus = true) {
  for (const other of all) other.classList.toggle("er-aktiv", other === section);
  back.hidden = section === all[0];
  const pages = raekke().filter((s) => s.dataset.dimension);
  const where = section.querySelector(".trin-side");
  if (where) where.textContent = ord("tegn-side", { a: pages.indexOf(section) + 1, b: pages.length });
  for (const [index, mark] of [...document.querySelectorAll(".trin-streg i")].entries()) {
    mark.className = index < Number(section.dataset.trin) ? "naaet" : "";
  }
  document.title = titel();
  onShow(section);
  if (!fokus) return;
  // On a small screen the site's own header would fill the view at each step.
  const top = small.matches ? document.getElementById("lineal-side").getBoundingClientRect().top + scrollY : 0;
  scrollTo({ top, behavior: "instant" });
  section.querySelector("h2").focus({ preventScroll: true });
}
