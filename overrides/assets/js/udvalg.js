/* Which signs are asked, and in which order, for an age and a role. The lists were made at build
   time by the Python package; here the questions are only moved to their place. */

import { form, spoergsmaal, valgt } from "./besvarelse.js";

const lists = JSON.parse(document.getElementById("udvalg").textContent);
const signs = [...form.querySelectorAll(".lager > .tegn")];
const sections = [...form.querySelectorAll(".trin[data-dimension]")];

/** Lay out the signs for the chosen age and role. Returns the questions whose answers had to go,
    in words, because they are no longer asked. */
export function laegFrem() {
  const pages = lists.aldre[valgt("alder")]?.[valgt("rolle")] ?? {};
  const dropped = [];
  const shown = new Set();
  for (const section of sections) {
    const [core, more] = lists.sider[pages[section.dataset.dimension]] ?? [[], []];
    for (const nr of [...core, ...more]) shown.add(signs[nr]);
    const [coreList, details, store] = parts(section);
    store.append(...signs.filter((sign) => section.contains(sign)));
    coreList.append(...core.map((nr) => signs[nr]));
    details.querySelector(".svarliste").append(...more.map((nr) => signs[nr]));
    details.hidden = more.length === 0;
    details.querySelector(".flere-antal").textContent = more.length ? `(${more.length})` : "";
    section.toggleAttribute("data-tom", core.length + more.length === 0);
  }
  for (const sign of signs) {
    if (shown.has(sign) || !sign.querySelector("input:checked")) continue;
    dropped.push(spoergsmaal(sign.dataset.ref));
    for (const input of sign.querySelectorAll("input:checked")) input.checked = false;
  }
  return dropped;
}

/** Everything back in the store, all lists closed: as when the page came. */
export function laegTilbage() {
  for (const section of sections) {
    const [, details, store] = parts(section);
    store.append(...signs.filter((sign) => section.contains(sign)));
    details.open = false;
    details.hidden = true;
  }
}

/** Open the lists behind "Flere tegn" that hold an answer, so that nothing answered is hidden. */
export function aabnBesvarede() {
  for (const section of sections) {
    const [, details] = parts(section);
    if (details.querySelector("input:checked")) details.open = true;
  }
}

const parts = (section) => ["kerne", "flere", "lager"].map((name) => section.querySelector(`.${name}`));
