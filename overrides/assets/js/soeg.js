/* The search page: reads the field, asks the ranking, shows what the build wrote about each page.
   What is typed stays here: no address, title, history, storage or request gets to know it. */

import { kopi, ord } from "./ord.js";
import { lavIndeks } from "./soeg-indeks.js";
import { FLEST, svar } from "./soeg-rangering.js";

const WAIT_MS = 250;
const el = (id) => document.getElementById(id);
const box = el("soegning");
const field = el("soeg-tekst");
const root = new URL(box.dataset.rod, document.baseURI);

let loading = null;
let wait = 0;
// Only the newest search may show its answer.
let newest = 0;

/** The index, fetched the first time that somebody is about to search. */
function indeks() {
  loading ??= import(new URL(box.dataset.indeks, document.baseURI).href).then(({ default: data }) => lavIndeks(data));
  return loading;
}

async function soeg({ goThere = false } = {}) {
  clearTimeout(wait);
  newest += 1;
  const mine = newest;
  const query = field.value.trim();
  if (!query) {
    vis(null);
    if (goThere) field.focus();
    return;
  }
  try {
    const waiting = setTimeout(() => sig(ord("henter")), WAIT_MS);
    const ready = await indeks().finally(() => clearTimeout(waiting));
    if (mine !== newest) return;
    const found = svar(ready, query);
    vis(found, ready);
    if (goThere) box.querySelector("h2[tabindex]:not([hidden] *)").focus();
  } catch {
    loading = null;
    vis(null);
    sig(ord("fejl"));
  }
}

/** Show an answer; null is the page as it was. */
function vis(found, ready) {
  el("soeg-akut").hidden = !found?.akut;
  el("soeg-fund").hidden = !found?.fund.length;
  el("soeg-intet").hidden = !found || found.fund.length > 0;
  el("soeg-alle").hidden = Boolean(found);
  el("soeg-liste").replaceChildren(...(found?.fund ?? []).map((each) => punkt(ready.sider[each.side], each.afsnit)));
  sig(found ? `${found.akut ? `${ord("akut")} ` : ""}${antal(found.fund.length)}` : "");
}

function antal(count) {
  return ord(count === 0 ? "ingen" : count === 1 ? "en" : count < FLEST ? "flere" : "mange", { a: count });
}

function sig(text) {
  if (el("soeg-svar").textContent !== text) el("soeg-svar").textContent = text;
}

function punkt(side, afsnit) {
  const item = kopi("soeg-punkt");
  const [link, sectionLink] = item.querySelectorAll("a");
  link.href = new URL(side.adresse, root).href;
  link.textContent = side.titel;
  item.querySelector(".soeg__slags").textContent = side.slags;
  item.querySelector(".soeg__uddrag").textContent = side.beskrivelse;
  if (afsnit === null) {
    item.querySelector(".soeg__afsnit").remove();
  } else {
    const heading = side.overskrifter[afsnit];
    sectionLink.href = new URL(side.adresse + heading.sted, root).href;
    sectionLink.textContent = heading.tekst;
  }
  return item;
}

function start() {
  // Without the passes (plain `mkdocs build`) there is no index, and the page says so.
  if (!box.dataset.indeks) return;
  el("soeg-uden").hidden = true;
  el("soeg-form").hidden = false;
  field.addEventListener("focus", () => indeks().catch(() => { loading = null; }), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(soeg, WAIT_MS);
  });
  el("soeg-form").addEventListener("submit", (event) => {
    event.preventDefault();
    soeg({ goThere: true });
  });
  // Some browsers put the text back when one returns to the page.
  window.addEventListener("pageshow", () => field.value && soeg());
}

start();
