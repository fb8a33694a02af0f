/* Step 8: the user's own mark and the guide's suggestion beside it. Everything shown is looked up
   from the page by the ids in the door's answer. */

import { kopi, fyldListe, ord } from "./ord.js";
import { gruppe, spoergsmaal, svarord, visVeje } from "./besvarelse.js";

/** So many answers are shown outright; more wait behind a press, so that the page can be taken in. */
const FEW = 3;

const el = (id) => document.getElementById(id);
const root = el("forslag");
const guide = el("vis-guide");
const strip = [...document.querySelectorAll(".strimmel [data-tal]")];

/** The mark as (step in words, band in words, number or null). */
export function maerkeord(which) {
  const input = gruppe(`maerke/${which}`).find((i) => i.checked);
  if (!input) return { trin: "", baand: ord("intet-maerke"), tal: null };
  if (!("tal" in input.dataset)) return { trin: "", baand: ord(which === "foer" ? "ved-ikke-maerke" : "intet-maerke"), tal: null };
  return { trin: ord("trin-et", { a: input.value }), baand: ord(`baand/${input.dataset.baand}`), tal: Number(input.value) };
}

/** The suggestion as (place in words, band in words). */
export function forslagsord(forslag) {
  if (!forslag) return { trin: "", baand: ord("intet-forslag") };
  if (forslag.baand === null) {
    return { trin: forslag.uden_om_skalaen.map((id) => ord(`spor/${id}`)).join(", "), baand: ord("uden-om") };
  }
  const { fra, til } = forslag.plads;
  return { trin: ord(fra === til ? "trin-et" : "trin-flere", { a: fra, b: til }), baand: ord(`baand/${forslag.baand}`) };
}

/** An answer in words: the question, and how often and how much when that was asked. */
export function svarMedOrd(ref) {
  const question = spoergsmaal(ref);
  const parts = ["hyppighed", "grad", "varighed"]
    .map((part) => [part, svarord(`${ref}/${part}`).toLowerCase()])
    .filter(([, said]) => said)
    .map(([part, said]) => ord(`del/${part}`, { a: said }));
  const said = parts.join(", ") || (ref.includes("/") ? "" : (svarord(ref) || svarord(`${ref}/virkning`)).toLowerCase());
  return said ? `${question.replace(/\.$/, "")} (${said})` : question;
}

/** Show the user's first mark and what state the suggestion is in: "venter", "klar" or "fejl". */
export function visTilstand(tilstand, hvorfor = "") {
  const own = maerkeord("foer");
  el("vis-foer").textContent = own.baand;
  el("vis-foer-trin").textContent = own.trin;
  guide.dataset.vis = tilstand;
  el("vis-fejl").textContent = hvorfor;
  if (tilstand !== "klar") {
    root.hidden = true;
    paintStrip(own.tal, null);
  }
}

export function vis(forslag) {
  visTilstand("klar");
  const said = forslagsord(forslag);
  el("vis-forslag").textContent = said.baand;
  el("vis-forslag-trin").textContent = said.trin;
  paintStrip(maerkeord("foer").tal, forslag.plads);

  const outside = forslag.uden_om_skalaen.length > 0;
  show("uden-om", outside);
  visVeje(root, new Set(forslag.uden_om_skalaen));
  for (const remark of ["eget-hoejere", "eget-lavere"]) show(remark, !outside && forslag.bemaerk.includes(remark));
  show("ingen-begrundelser", forslag.begrundelser.length === 0);

  // A worried user is not argued down: the reasons are there to be opened, not put in the way.
  const higher = forslag.bemaerk.includes("eget-hoejere");
  root.querySelector(".forslag-grunde").open = !higher;

  list("begrundelser").replaceChildren(...forslag.begrundelser.map(reason));
  for (const name of ["taler_imod", "find_ud_af", "ubesvaret"]) {
    fyldListe(list(name), forslag[name].map(spoergsmaal));
    head(name, forslag[name].length && !(name === "taler_imod" && higher) ? forslag[name].length : 0);
  }
  fyldListe(list("overvej"), forslag.overvej.map((id) => ord(`art/${id}`)));
  head("overvej", forslag.overvej.length);
  root.hidden = false;
}

function reason(said) {
  const item = kopi("skabelon-begrundelse");
  item.querySelector("h3").textContent = ord(`regel/${said.regel}`);
  item.querySelector(".virkning").textContent = ord(`virkning/${said.virkning}`, { baand: said.baand ? ord(`baand/${said.baand}`) : "" });
  item.querySelector(".i-ord").textContent = ord(`regel/${said.regel}/grund`);
  fyldListe(item.querySelector("ul"), said.svar.map(svarMedOrd));
  const answers = item.querySelector("details");
  answers.querySelector("summary").textContent = ord(said.svar.length === 1 ? "svar-et" : "svar-flere", { a: said.svar.length });
  answers.open = said.svar.length <= FEW;
  return item;
}

function paintStrip(own, place) {
  for (const cell of strip) {
    const tal = Number(cell.dataset.tal);
    cell.classList.toggle("er-din", tal === own);
    cell.classList.toggle("er-guide", place !== null && tal >= place.fra && tal <= place.til);
  }
}

const list = (name) => root.querySelector(`[data-liste="${name}"]`);
function head(name, count) {
  const part = root.querySelector(`[data-liste-hoved="${name}"]`);
  part.hidden = count === 0;
  const number = part.querySelector(".antal");
  if (number) number.textContent = `(${count})`;
}
const show = (name, on) => { for (const item of root.querySelectorAll(`[data-vis-ved="${name}"]`)) item.hidden = !on; };

/** Forget what was shown. */
export function ryd() {
  visTilstand("venter");
  for (const name of ["begrundelser", "taler_imod", "find_ud_af", "ubesvaret", "overvej"]) list(name).replaceChildren();
  for (const id of ["vis-foer", "vis-foer-trin", "vis-forslag", "vis-forslag-trin"]) el(id).textContent = "";
}
