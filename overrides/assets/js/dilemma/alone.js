/* A dilemma alone: one scene at a time, answer first, then see. The form is the only memory. */

import { guardLeaving } from "../leaving.js";
import { copyOf } from "../prepared.js";
import { chosenWords, clearAnswers, followChoices, missingIn, readAnswers, showMissing } from "./answers.js";
import { openDilemma } from "./ask.js";
import { showSentences } from "./sentences.js";

const page = document.getElementById("dilemma");
const form = document.getElementById("dilemma-form");
const sections = [...document.querySelectorAll("[data-scene]")];
const find = (id) => sections.find((section) => section.dataset.scene === id);
const ask = openDilemma(page);

/** The scenes shown so far, the first of them first. */
let way = [];

const here = () => way.at(-1);

function show(section, focus = true) {
  way.push(section);
  for (const other of sections) other.classList.toggle("er-aktiv", other === section);
  showMissing([]);
  const mark = section.querySelector(".trin-maerke");
  if (mark) mark.textContent = mark.textContent.replace(/\d+/, way.length);
  if (section.dataset.scene === "slut") receipt();
  if (!focus) return;
  section.querySelector("h2").focus();
  section.querySelector("h2").scrollIntoView({ block: "start", behavior: "instant" });
}

/* An answered scene stays as it was answered: one cannot go back and answer as if one had known. */
function lock(section) {
  for (const field of section.querySelectorAll("fieldset")) field.disabled = true;
  section.classList.add("er-besvaret");
}

async function see(section) {
  lock(section);
  const after = section.querySelector(".scene__efter");
  after.open = true;
  after.querySelector("[data-maerketekst]").textContent = chosenWords(section, "maerke")[0];
  after.querySelector("[data-dit-maerke]").hidden = false;
  after.querySelector("h3").focus();
  after.querySelector("h3").scrollIntoView({ block: "start", behavior: "instant" });
  const waits = after.querySelector("[data-kun-motor]");
  waits.hidden = false;
  const mine = way;
  let sentences = null;
  try {
    const reply = await ask({ kald: "oev", forloeb: way.map(readAnswers) });
    sentences = reply.scener.at(-1).vis;
  } catch { /* The guide's own text is there already; the page says that the rest is not. */ }
  // Begun afresh meanwhile: an answer to what is gone is nobody's.
  if (way !== mine) return;
  waits.hidden = true;
  if (sentences) showSentences(after, sentences);
  else after.querySelector("[data-kun-fejl]").hidden = false;
}

function receipt() {
  page.querySelector("[data-dato]").textContent = new Date().toLocaleDateString("da-DK", { day: "numeric", month: "long", year: "numeric" });
  page.querySelector("[data-kvittering]").replaceChildren(...way.filter((section) => section.classList.contains("er-besvaret")).map((section) => {
    const item = copyOf("kvittering-punkt");
    const fill = (name, text) => { item.querySelector(`[data-felt="${name}"]`).textContent = text; };
    fill("titel", section.querySelector("h2").textContent);
    fill("maerke", chosenWords(section, "maerke")[0]);
    fill("goer", chosenWords(section, "goer")[0]);
    return item;
  }));
}

function reset() {
  for (const field of form.querySelectorAll("fieldset")) field.disabled = false;
  clearAnswers(form);
  for (const section of sections) {
    section.classList.remove("er-besvaret");
    for (const part of section.querySelectorAll("[data-naar], [data-dit-maerke], [data-kun-motor], [data-kun-fejl]")) part.hidden = true;
    for (const part of section.querySelectorAll(".scene__efter")) part.open = false;
    for (const part of section.querySelectorAll("[data-maerketekst]")) part.textContent = "";
  }
  page.querySelector("[data-kvittering]").replaceChildren();
  way = [];
  guardLeaving(false);
}

const actions = {
  videre() { show(find(here().querySelector('input[name$="/goer"]:checked').dataset.til)); },
  print() { print(); },
  forfra() { reset(); show(sections[0]); },
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const missing = missingIn(here());
  showMissing(missing);
  if (!missing.length && !here().classList.contains("er-besvaret")) see(here());
});
page.addEventListener("click", (event) => actions[event.target.closest("button")?.dataset.goer]?.());
const guard = () => guardLeaving(form.querySelector("input:checked") !== null);
form.addEventListener("change", guard);
followChoices(form);

addEventListener("pagehide", reset);
addEventListener("pageshow", (event) => { if (event.persisted) show(sections[0], false); });

// What was chosen while the scripts were on their way is kept.
guard();
show(sections[0], false);
document.documentElement.setAttribute("data-lineal-klar", "");
