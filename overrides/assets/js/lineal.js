/* The ruler in the browser: ties the modules together. Answers live in the form and nowhere else. */

import * as besvarelse from "./besvarelse.js";
import * as fejl from "./fejl.js";
import * as forlad from "./forlad.js";
import * as forslag from "./forslag.js";
import * as notat from "./notat.js";
import * as trin from "./trin.js";
import * as udvalg from "./udvalg.js";
import { lavMotor } from "./motor.js";
import { fyldListe, ord } from "./ord.js";

const { aabneSpor, form, visVeje } = besvarelse;
const side = document.getElementById("lineal-side");
const slettet = document.getElementById("slettet");
const besked = document.getElementById("besked");
const el = (id) => document.getElementById(id);
const absolut = (address) => (address ? new URL(address, document.baseURI).href : "");

/** The door's last suggestion for the answers as they are; null when there is none. */
let seneste = null;
/** Raised when answers change, so that a late reply about old answers is not shown. */
let udgave = 0;

// The engine ------------------------------------------------------------------------------------

const motor = lavMotor({
  koersel: absolut(side.dataset.koersel),
  pakke: absolut(side.dataset.pakke),
  paaTilstand(tilstand, grund) {
    const line = el("motor-linje");
    line.dataset.tilstand = tilstand;
    const text = ord(`motor/${tilstand}`);
    if (line.textContent !== text) line.textContent = text;
    if (tilstand === "klar" || tilstand === "fejl") {
      for (const done of venter.splice(0)) done();
      if (er("8") && !er("8", "afbrydelse")) visForslag();
      else if (er("10")) visOpsummering();
    }
    if (grund) forslag.visTilstand("fejl", ord(`fejl/${grund}`));
  },
});
const venter = [];

/** Resolves when the engine is ready or has failed. */
function afgjort() {
  if (motor.tilstand === "klar" || motor.tilstand === "fejl") return Promise.resolve();
  return new Promise((resolve) => venter.push(resolve));
}

async function kald(tekst) {
  if (motor.tilstand === "hviler") motor.start();
  await afgjort();
  return motor.kald(tekst);
}

/** Ask the door. Resolves to the suggestion, or null (the reason is shown in step 8). */
async function spoerg() {
  if (motor.tilstand !== "klar") return null;
  const mine = udgave;
  try {
    const reply = JSON.parse(await motor.kald(JSON.stringify({ kald: "vurder", besvarelse: besvarelse.laes() })));
    if (mine !== udgave) return null;
    if (reply.ok) { seneste = reply.forslag; return seneste; }
    seneste = null;
    forslag.visTilstand("fejl", ord("fejl/afviste", { a: reply.fejl.besked }));
  } catch {
    seneste = null;
  }
  return null;
}

// Showing steps -----------------------------------------------------------------------------------

const er = (nr, navn) => trin.aktiv().dataset.trin === nr && (navn === undefined || trin.aktiv().dataset.side === navn);

function vis(section) {
  fejl.ryd();
  // A message belongs to the step it was given for.
  if (besked.dataset.for && besked.dataset.for !== navn(section)) rydBesked();
  el("fortsaet").parentElement.hidden = section.dataset.trin === "10";
  opdater();
  if (er("8")) visForslag();
  if (er("9")) visHandlinger();
  if (er("10")) visOpsummering();
}

/** What depends on answers on the page that is shown. */
function opdater() {
  const yes = besvarelse.nogetJa();
  for (const part of form.querySelectorAll("[data-kun-ved-ja]")) part.hidden = !yes;
  const open = aabneSpor();
  for (const root of form.querySelectorAll("[data-veje]")) visVeje(root, open);
  // What is for other roles. Before the role is known, everything.
  const role = besvarelse.valgt("rolle");
  for (const item of form.querySelectorAll("[data-roller]")) item.hidden = role !== null && !item.dataset.roller.split(" ").includes(role);
  // For browsers without :has(). The others show these by CSS, before any script has run.
  for (const [part, opener] of [["spor", "[type=radio][data-spor]"], ["tvivl", "[data-viser=fare-tvivl]"], ["slags", "[data-viser=slags]"]]) {
    for (const box of form.querySelectorAll(`.vis-ved-${part}`)) box.hidden = !box.closest(".trin").querySelector(`input${opener}:checked`);
  }
}

async function visForslag() {
  const open = aabneSpor();
  visVeje(trin.find("afbrydelse"), open);
  if (trin.aktiv().dataset.side) return;
  if (motor.tilstand === "fejl") { forslag.visTilstand("fejl", ord(`fejl/${motor.grund}`)); return; }
  forslag.visTilstand("venter");
  const asked = udgave;
  const found = await spoerg();
  if (found) forslag.vis(found);
  // An answer was changed meanwhile, the final mark for one: ask again.
  else if (asked !== udgave && er("8") && nogetAtSpoergeOm()) visForslag();
}

const nogetAtSpoergeOm = () => motor.tilstand === "klar" && besvarelse.nogetIndtastet();

function visHandlinger() {
  const section = trin.find("9");
  const open = aabneSpor();
  for (const id of seneste?.uden_om_skalaen ?? []) open.add(id);
  visVeje(section, open);
  const mark = besvarelse.gruppe("maerke/endeligt").find((input) => input.checked && input.dataset.baand);
  for (const block of section.querySelectorAll("[data-baand-blok]")) block.hidden = block.dataset.baandBlok !== mark?.dataset.baand;
  section.querySelector("[data-intet-maerke]").hidden = Boolean(mark);
}

async function visOpsummering() {
  notat.visNotat(seneste);
  await spoerg();
  notat.visNotat(seneste);
}

// Going on ----------------------------------------------------------------------------------------

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const section = trin.aktiv();
  const missing = fejl.mangler(section);
  const reasonField = section.dataset.side === "afbrydelse" ? el("tekst-under-spor") : null;
  if (reasonField && !reasonField.value.trim()) { fejl.vis([], [[ord("skriv-grund"), reasonField]]); return; }
  if (missing.length) { fejl.vis(missing); return; }
  if (section.dataset.trin === "2") skiftUdvalg();
  if (section.dataset.trin === "8" && !section.dataset.side) {
    const below = await underSpor();
    // Pressed twice, or gone back meanwhile.
    if (trin.aktiv() !== section) return;
    if (below) { trin.gaaTil(trin.find("afbrydelse")); return; }
  }
  const next = trin.naeste(section);
  if (next) trin.gaaTil(next);
});

/** Is the final mark below a path that bypasses the scale? The door says; without it, the page. */
async function underSpor() {
  const found = await spoerg();
  if (found) return found.bemaerk.includes("endeligt-under-spor");
  const mark = besvarelse.gruppe("maerke/endeligt").find((input) => input.checked);
  return aabneSpor().size > 0 && "tal" in mark.dataset && !("gravest" in mark.dataset);
}

/** Lay out the signs for age and role, and say which answers had to go. */
function skiftUdvalg() {
  const dropped = udvalg.laegFrem();
  if (!dropped.length) return;
  const list = document.createElement("ul");
  fyldListe(list, dropped);
  sigBesked(trin.naeste(trin.aktiv()), ord("udelukket"), list);
}

const navn = (section) => section.getAttribute("aria-labelledby");

/** Say something above a step; it goes when another step is shown. */
function sigBesked(forTrin, text, ...more) {
  const line = document.createElement("p");
  line.textContent = text;
  besked.hidden = false;
  besked.replaceChildren(line, ...more);
  besked.dataset.for = navn(forTrin);
}

function rydBesked() {
  besked.hidden = true;
  besked.replaceChildren();
  delete besked.dataset.for;
}

/** May the browser's Back or Forward show this step? Not past something unanswered. */
function maaVises(section) {
  if (!slettet.hidden) return false;
  const row = trin.raekke();
  const until = section.dataset.side ? row.indexOf(trin.find("8")) : row.indexOf(section);
  if (section.hasAttribute("data-tom")) return false;
  return row.slice(0, until).every((earlier) => fejl.mangler(earlier).length === 0);
}

// Answers change ----------------------------------------------------------------------------------

form.addEventListener("change", (event) => {
  if (event.target.type === "file") return;
  udgave += 1;
  seneste = null;
  const owner = event.target.closest(".tegn");
  if (owner) visOpfoelgning(owner);
  fejl.besvaretNu(event.target);
  opdater();
  vogt();
});
form.addEventListener("input", (event) => {
  vogt();
  if (event.target.dataset.tekst && er("10")) notat.visNotat(seneste);
});

function visOpfoelgning(owner) {
  const yes = owner.querySelector('.paa-raekke input[value="ja"]').checked;
  if (yes) besvarelse.tilfoejOpfoelgning(owner);
  // For browsers without :has().
  owner.classList.toggle("er-ja", yes);
}

const vogt = () => forlad.vogt(besvarelse.nogetIndtastet());

// Clearing ----------------------------------------------------------------------------------------

function toem() {
  udgave += 1;
  seneste = null;
  besvarelse.toem();
  udvalg.laegTilbage();
  for (const item of form.querySelectorAll(".er-ja")) item.classList.remove("er-ja");
  fejl.ryd();
  forslag.ryd();
  notat.rydNotat();
  for (const note of form.querySelectorAll(".vagt")) note.textContent = "";
  rydBesked();
  for (const line of document.querySelectorAll(".fil-svar, .kopi-svar")) line.textContent = "";
  for (const item of form.querySelectorAll("details.folde")) item.open = item.classList.contains("forslag-grunde");
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  opdater();
  vogt();
  motor.stop();
}

function slet(hvordan) {
  toem();
  side.classList.add("er-slettet");
  slettet.hidden = false;
  for (const line of slettet.querySelectorAll("[data-slettet]")) line.hidden = hvordan !== "inaktiv" && line.dataset.slettet === "inaktiv";
  trin.forfra();
  document.title = ord("titel-slettet");
  slettet.querySelector("h2").focus();
}

function forfra() {
  slettet.hidden = true;
  side.classList.remove("er-slettet");
  trin.forfra({ fokus: true });
  motor.start();
}

function rydOgLuk() {
  toem();
  form.remove();
  location.replace(absolut(side.dataset.forside));
}

/** Ask in a dialog; resolves to whether the answer was yes. */
function spoergDialog(id) {
  const dialog = el(id);
  return new Promise((resolve) => {
    const answer = (event) => {
      const value = event.type === "click" ? event.target.value : "nej";
      if (event.type === "click" && !value) return;
      dialog.removeEventListener("click", answer);
      dialog.removeEventListener("cancel", answer);
      dialog.close();
      resolve(value === "ja");
    };
    dialog.addEventListener("click", answer);
    dialog.addEventListener("cancel", answer);
    dialog.showModal();
  });
}

// Buttons -----------------------------------------------------------------------------------------

const handlinger = {
  async ryd() {
    if (!besvarelse.nogetIndtastet() || await spoergDialog("dialog-ryd")) slet("selv");
  },
  async "ryd-og-luk"() { rydOgLuk(); },
  forfra,
  "ret-maerke"() { history.back(); },
  "proev-igen"() { motor.start(); visForslag(); },
  "marker-ved-ikke"() {
    fejl.markerVedIkke(trin.aktiv());
    udgave += 1;
    const left = fejl.mangler(trin.aktiv());
    fejl.ryd();
    opdater();
    if (left.length) fejl.vis(left);
    else el("fortsaet").focus();
  },
  print() { print(); },
  async kopier() {
    const done = await notat.kopier();
    document.querySelector(".kopi-svar").textContent = ord(done ? "kopieret" : "kopi-fejl");
  },
  async "gem-fil"() {
    (await senere.fil).gem(seneste);
    svarOmFil(ord("gemt"));
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-goer]");
  if (button) handlinger[button.dataset.goer]();
});

for (const input of form.querySelectorAll('input[data-goer="aabn-fil"]')) {
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    if (motor.tilstand !== "klar") svarOmFil(ord("fil-venter"));
    const found = await (await senere.fil).laesFil(file, kald);
    input.value = "";
    if (found.fejl) { svarOmFil(found.fejl); return; }
    if (besvarelse.nogetIndtastet() && !await spoergDialog("dialog-erstat")) { svarOmFil(ord("fil-afbrudt")); return; }
    brug(found);
  });
}

function svarOmFil(text) {
  for (const line of document.querySelectorAll(".fil-svar")) line.textContent = text;
}

function brug({ besvarelse: answers, tekster }) {
  udgave += 1;
  seneste = null;
  besvarelse.skriv(answers, tekster, udvalg.laegFrem);
  udvalg.aabnBesvarede();
  for (const owner of form.querySelectorAll(".tegn")) visOpfoelgning(owner);
  svarOmFil("");
  vogt();
  trin.forfra({ fokus: true });
  sigBesked(trin.aktiv(), ord("fil-aabnet"));
}

// Start -------------------------------------------------------------------------------------------

/* Nothing of an earlier visit may be left, whatever the browser restores. */
addEventListener("pagehide", toem);
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  toem();
  slettet.hidden = true;
  side.classList.remove("er-slettet");
  trin.forfra();
  motor.start();
});

besvarelse.toem();
trin.begynd({ vis, maa: maaVises });
document.documentElement.setAttribute("data-lineal-klar", "");

/* What the first step can do without comes after it, and before the engine: once that is ready,
   nothing more is fetched. */
const senere = { fil: import("./fil.js"), ro: import("./ro.js"), vagt: import("./vagt.js") };

senere.vagt.then(({ saetVagt }) => saetVagt(side.dataset.cpr));
senere.ro.then(({ holdOeje }) => holdOeje({
  minutter: Number(side.dataset.tavsMinutter),
  sekunder: Number(side.dataset.varselSekunder),
  indtastet: besvarelse.nogetIndtastet,
  udloeb: () => slet("inaktiv"),
}));

// The questions first, the engine behind them.
const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
Promise.allSettled(Object.values(senere)).then(() => idle(() => motor.start(), { timeout: 1000 }));
