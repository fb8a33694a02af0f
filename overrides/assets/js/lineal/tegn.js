/* Which tegn are asked, and in which order, for an age and a role. The lists were made at build time by
   the Python package; here the questions are only moved to their place. */

import { chosen, form, questionInWords } from "./questions.js";

const lists = JSON.parse(document.getElementById("udvalg").textContent);
const all = [...form.querySelectorAll(".lager > .tegn")];
const sections = [...form.querySelectorAll(".trin[data-dimension]")].filter((section) => section.querySelector(".kerne"));
const lines = [...form.querySelectorAll(".linje")];

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
  for (const field of lines) {
    const [, under] = lists.sider[pages[field.dataset.ref]] ?? [[], []];
    for (const number of under) shown.add(all[number]);
    const [asked, store] = linePartsOf(field);
    store.append(...all.filter((tegn) => field.contains(tegn)));
    asked.append(...under.map((number) => all[number]));
    field.hidden = under.length === 0;
    const inputs = [...field.querySelectorAll(":scope > .paa-raekke input:checked")];
    if (field.hidden) for (const input of inputs) input.checked = false;
    if (field.hidden && inputs.length) dropped.push(questionInWords(field.dataset.ref));
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
  for (const field of lines) {
    const [, store] = linePartsOf(field);
    store.append(...all.filter((tegn) => field.contains(tegn)));
    field.hidden = false;
  }
}

/** What lies under a line is asked when the line is answered with yes or don't know. */
export function openLines() {
  for (const field of lines) {
    const said = field.querySelector(":scope > .paa-raekke input:checked")?.value;
    field.querySelector(".under-linjen").hidden = !said || said === "nej";
  }
}

/** Open the lists behind "Flere tegn" that hold an answer, so that nothing answered is hidden. */
export function openAnsweredLists() {
  for (const section of sections) {
    const [, details] = parts(section);
    if (details.querySelector("input:checked")) details.open = true;
  }
}

const linePartsOf = (field) => [...field.querySelectorAll(".under-linjen > .svarliste")];
const parts = (section) => ["kerne", "flere", "lager"].map((name) => section.querySelector(`.${name}`));
