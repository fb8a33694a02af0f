/* Which tegn are asked, and in which order, for an age and a role. The lists were made at build time by
   the Python package; here the questions are only moved to their place. */

import { chosen, form, questionInWords } from "./questions.js";

const lists = JSON.parse(document.getElementById("udvalg").textContent);
const all = [...form.querySelectorAll(".lager > .tegn")];
const sections = [...form.querySelectorAll(".trin[data-dimension]")];

/** Lay out the tegn for the chosen age and role. Returns the questions whose answers had to go, in
    words, because they are no longer asked. */
export function layOutTegn() {
  const pages = lists.aldre[chosen("alder")]?.[chosen("rolle")] ?? {};
  const dropped = [];
  const shown = new Set();
  for (const section of sections) {
    const [core, more] = lists.sider[pages[section.dataset.dimension]] ?? [[], []];
    for (const number of [...core, ...more]) shown.add(all[number]);
    const [coreList, details, store] = parts(section);
    store.append(...all.filter((tegn) => section.contains(tegn)));
    coreList.append(...core.map((number) => all[number]));
    details.querySelector(".svarliste").append(...more.map((number) => all[number]));
    details.hidden = more.length === 0;
    details.querySelector(".flere-antal").textContent = more.length ? `(${more.length})` : "";
    section.toggleAttribute("data-tom", core.length + more.length === 0);
  }
  for (const tegn of all) {
    if (shown.has(tegn) || !tegn.querySelector("input:checked")) continue;
    dropped.push(questionInWords(tegn.dataset.ref));
    for (const input of tegn.querySelectorAll("input:checked")) input.checked = false;
  }
  return dropped;
}

/** Everything back in the store, all lists closed: as when the page came. */
export function putTegnBack() {
  for (const section of sections) {
    const [, details, store] = parts(section);
    store.append(...all.filter((tegn) => section.contains(tegn)));
    details.open = false;
    details.hidden = true;
  }
}

/** Open the lists behind "Flere tegn" that hold an answer, so that nothing answered is hidden. */
export function openAnsweredLists() {
  for (const section of sections) {
    const [, details] = parts(section);
    if (details.querySelector("input:checked")) details.open = true;
  }
}

const parts = (section) => ["kerne", "flere", "lager"].map((name) => section.querySelector(`.${name}`));
