/* Step 8: the user's own mark and the guide's suggestion beside it. Everything shown is looked up
   from the page by the ids in the door's answer. */

import { copyOf, fillList, wording } from "../prepared.js";
import { answerInWords, chosenInput, questionInWords } from "./questions.js";
import { showVeje } from "./spor.js";

/** So many answers are shown outright; more wait behind a press, so that the page can be taken in. */
const FEW = 3;

const el = (id) => document.getElementById(id);
const root = el("forslag");
const guide = el("vis-guide");
const strip = [...document.querySelectorAll(".strimmel [data-tal]")];

/** The mark as (step in words, band in words, number or null). */
export function maerkeInWords(which) {
  const input = chosenInput(`maerke/${which}`);
  if (!input) return { trin: "", baand: wording("intet-maerke"), tal: null };
  if (!("tal" in input.dataset)) return { trin: "", baand: wording(which === "foer" ? "ved-ikke-maerke" : "intet-maerke"), tal: null };
  return { trin: wording("trin-et", { a: input.value }), baand: wording(`baand/${input.dataset.baand}`), tal: Number(input.value) };
}

/** The suggestion as (place in words, band in words). */
export function forslagInWords(forslag) {
  if (!forslag) return { trin: "", baand: wording("intet-forslag") };
  if (forslag.baand === null) {
    return { trin: forslag.uden_om_skalaen.map((id) => wording(`spor/${id}`)).join(", "), baand: wording("uden-om") };
  }
  const { fra, til } = forslag.plads;
  return { trin: wording(fra === til ? "trin-et" : "trin-flere", { a: fra, b: til }), baand: wording(`baand/${forslag.baand}`) };
}

/** How often, how strong and how long, in words, where that was asked. */
export function partsInWords(ref) {
  return ["hyppighed", "grad", "varighed"]
    .map((part) => [part, answerInWords(`${ref}/${part}`).toLowerCase()])
    .filter(([, said]) => said)
    .map(([part, said]) => wording(`del/${part}`, { a: said }));
}

/** An answer in words: the question, and how often and how much when that was asked. */
export function answerWithQuestion(ref) {
  const question = questionInWords(ref);
  const said = partsInWords(ref).join(", ") || (ref.includes("/") ? "" : (answerInWords(ref) || answerInWords(`${ref}/virkning`)).toLowerCase());
  return said ? `${question.replace(/\.$/, "")} (${said})` : question;
}

/** Show the user's first mark and what state the suggestion is in: "venter", "klar" or "fejl". */
export function showState(state, why = "") {
  const own = maerkeInWords("foer");
  el("vis-foer").textContent = own.baand;
  el("vis-foer-trin").textContent = own.trin;
  guide.dataset.vis = state;
  el("vis-fejl").textContent = why;
  if (state !== "klar") {
    root.hidden = true;
    paintStrip(own.tal, null);
  }
}

export function showForslag(forslag) {
  showState("klar");
  const said = forslagInWords(forslag);
  el("vis-forslag").textContent = said.baand;
  el("vis-forslag-trin").textContent = said.trin;
  paintStrip(maerkeInWords("foer").tal, forslag.plads);

  const outside = forslag.uden_om_skalaen.length > 0;
  show("uden-om", outside);
  showVeje(root, new Set(forslag.uden_om_skalaen));
  for (const remark of ["eget-hoejere", "eget-lavere"]) show(remark, !outside && forslag.bemaerk.includes(remark));
  show("ingen-begrundelser", forslag.begrundelser.length === 0);

  // A worried user is not argued down: the reasons are there to be opened, not put in the way.
  const higher = forslag.bemaerk.includes("eget-hoejere");
  root.querySelector(".forslag-grunde").open = !higher;

  list("begrundelser").replaceChildren(...forslag.begrundelser.map(reason));
  for (const name of ["taler_imod", "find_ud_af", "ubesvaret"]) {
    fillList(list(name), forslag[name].map(questionInWords));
    head(name, forslag[name].length && !(name === "taler_imod" && higher) ? forslag[name].length : 0);
  }
  fillList(list("overvej"), forslag.overvej.map((id) => wording("art-og-se-efter", { a: wording(`art/${id}`), b: wording(`art/${id}/se-efter`) })));
  head("overvej", forslag.overvej.length);
  root.hidden = false;
}

function reason(said) {
  const item = copyOf("skabelon-begrundelse");
  item.querySelector("h3").textContent = wording(`regel/${said.regel}`);
  item.querySelector(".virkning").textContent = wording(`virkning/${said.virkning}`, { baand: said.baand ? wording(`baand/${said.baand}`) : "" });
  item.querySelector(".i-ord").textContent = wording(`regel/${said.regel}/grund`);
  fillList(item.querySelector("ul"), said.svar.map(answerWithQuestion));
  const answers = item.querySelector("details");
  answers.querySelector("summary").textContent = wording(said.svar.length === 1 ? "svar-et" : "svar-flere", { a: said.svar.length });
  answers.open = said.svar.length <= FEW;
  return item;
}

function paintStrip(own, place) {
  for (const cell of strip) {
    const number = Number(cell.dataset.tal);
    cell.classList.toggle("er-din", number === own);
    cell.classList.toggle("er-guide", place !== null && number >= place.fra && number <= place.til);
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
export function clearForslag() {
  showState("venter");
  for (const name of ["begrundelser", "taler_imod", "find_ud_af", "ubesvaret", "overvej"]) list(name).replaceChildren();
  for (const id of ["vis-foer", "vis-foer-trin", "vis-forslag", "vis-forslag-trin"]) el(id).textContent = "";
}
