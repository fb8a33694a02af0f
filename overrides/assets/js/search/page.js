/* The search page: reads the field, asks the ranking, shows what the build wrote about each page.
   What is typed stays here: no address, title, history, storage or request gets to know it. */

import { copyOf, wording } from "../prepared.js";
import { openIndex } from "./index.js";
import { MOST, answer } from "./ranking.js";

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
function loadIndex() {
  loading ??= import(new URL(box.dataset.indeks, document.baseURI).href).then(({ default: data }) => openIndex(data));
  return loading;
}

async function search({ goThere = false } = {}) {
  clearTimeout(wait);
  newest += 1;
  const mine = newest;
  const query = field.value.trim();
  if (!query) {
    show(null);
    if (goThere) field.focus();
    return;
  }
  try {
    const waiting = setTimeout(() => say(wording("henter")), WAIT_MS);
    const index = await loadIndex().finally(() => clearTimeout(waiting));
    if (mine !== newest) return;
    show(answer(index, query), index);
    if (goThere) box.querySelector("h2[tabindex]:not([hidden] *)").focus();
  } catch {
    loading = null;
    show(null);
    say(wording("fejl"));
  }
}

/** Show an answer; null is the page as it was. */
function show(given, index) {
  el("soeg-akut").hidden = !given?.akut;
  el("soeg-fund").hidden = !given?.found.length;
  el("soeg-intet").hidden = !given || given.found.length > 0;
  el("soeg-alle").hidden = Boolean(given);
  el("soeg-liste").replaceChildren(...(given?.found ?? []).map((each) => item(index.pages[each.page], each.section)));
  say(given ? `${given.akut ? `${wording("akut")} ` : ""}${count(given.found.length)}` : "");
}

function count(number) {
  return wording(number === 0 ? "ingen" : number === 1 ? "en" : number < MOST ? "flere" : "mange", { a: number });
}

function say(text) {
  if (el("soeg-svar").textContent !== text) el("soeg-svar").textContent = text;
}

function item(page, section) {
  const copy = copyOf("soeg-punkt");
  const [link, sectionLink] = copy.querySelectorAll("a");
  link.href = new URL(page.address, root).href;
  link.textContent = page.title;
  copy.querySelector(".soeg__slags").textContent = page.kind;
  copy.querySelector(".soeg__uddrag").textContent = page.description;
  if (section === null) {
    copy.querySelector(".soeg__afsnit").remove();
  } else {
    const heading = page.headings[section];
    sectionLink.href = new URL(page.address + heading.place, root).href;
    sectionLink.textContent = heading.text;
  }
  return copy;
}

function start() {
  // Without the passes (plain `mkdocs build`) there is no index, and the page says so.
  if (!box.dataset.indeks) return;
  el("soeg-uden").hidden = true;
  el("soeg-form").hidden = false;
  field.addEventListener("focus", () => loadIndex().catch(() => { loading = null; }), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(search, WAIT_MS);
  });
  el("soeg-form").addEventListener("submit", (event) => {
    event.preventDefault();
    search({ goThere: true });
  });
  // Some browsers put the text back when one returns to the page.
  window.addEventListener("pageshow", () => field.value && search());
}

start();
