/* Two colleagues, one scene: each answers without seeing the other's, then side by side. The first one's
   answers are kept in this module's memory while the second one answers, and nowhere else. */

import { guardLeaving } from "../leaving.js";
import { chosenWords, clearAnswers, followChoices, missingIn, readAnswers, showMissing } from "./answers.js";
import { openDilemma } from "./ask.js";
import { showSentences } from "./sentences.js";

const page = document.getElementById("dilemma");
const scenes = [...page.querySelectorAll(".scene")];
const ask = openDilemma(page);

let at = 0;
/** What the first colleague answered, and in which words: {answers, maerke, goer, where}. */
let first = null;
/** Counts the scenes begun, so that a late comparison is not shown to somebody else. */
let turnNumber = 0;

const here = () => scenes[at];

function turn(who) {
  for (const part of here().querySelectorAll("[data-tur]")) part.hidden = part.dataset.tur !== who;
}

function show(index, focus = true) {
  at = index;
  turnNumber += 1;
  first = null;
  for (const [number, scene] of scenes.entries()) scene.classList.toggle("er-aktiv", number === at);
  const scene = here();
  clearAnswers(scene);
  showMissing([]);
  turn("a");
  scene.querySelector("form").hidden = false;
  scene.querySelector("[data-skift]").hidden = true;
  scene.querySelector("[data-sammenlignet]").hidden = true;
  if (focus) scene.querySelector("h2").focus();
}

function answered() {
  const scene = here();
  const where = {};
  for (const select of scene.querySelectorAll("select")) {
    if (!select.value) continue;
    where[select.dataset.tegn] = [...(where[select.dataset.tegn] ?? []), select.selectedOptions[0].textContent];
  }
  return { answers: readAnswers(scene), maerke: chosenWords(scene, "maerke")[0], goer: chosenWords(scene, "goer")[0], where };
}

function handOver() {
  first = answered();
  const scene = here();
  clearAnswers(scene);
  scene.querySelector("form").hidden = true;
  scene.querySelector("[data-skift]").hidden = false;
  scene.querySelector("[data-skift] h3").focus();
}

async function compare() {
  const scene = here();
  const both = { a: first, b: answered() };
  const result = scene.querySelector("[data-sammenlignet]");
  scene.querySelector("form").hidden = true;
  result.hidden = false;
  result.querySelector("h3").focus();
  for (const [who, each] of Object.entries(both)) {
    result.querySelector(`[data-maerke-for="${who}"]`).textContent = each.maerke;
    result.querySelector(`[data-goer-for="${who}"]`).textContent = each.goer;
    for (const cell of result.querySelectorAll(`[data-ord-for^="${who}/"]`)) {
      cell.textContent = (each.where[cell.dataset.ordFor.slice(2)] ?? []).join(", ");
    }
  }
  const mine = turnNumber;
  try {
    const reply = await ask({ kald: "sammenlign", scene: scene.dataset.scene, a: both.a.answers, b: both.b.answers });
    if (mine === turnNumber) showSentences(result, reply.sammenligning.vis);
  } catch {
    if (mine === turnNumber) result.querySelector("[data-kun-fejl]").hidden = false;
  }
}

const actions = {
  overtag() {
    here().querySelector("[data-skift]").hidden = true;
    here().querySelector("form").hidden = false;
    turn("b");
    here().querySelector('h3[data-tur="b"]').focus();
  },
  naeste(button) { show(scenes.findIndex((scene) => scene.dataset.scene === button.dataset.til)); },
  forfra() { reset(); here().querySelector("h2").focus(); },
};

page.addEventListener("submit", (event) => {
  event.preventDefault();
  const missing = missingIn(here());
  showMissing(missing);
  if (missing.length) return;
  if (first) compare();
  else handOver();
});
page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  actions[button?.dataset.goer]?.(button);
});
page.addEventListener("change", () => guardLeaving(first !== null || page.querySelector("input:checked") !== null));
followChoices(page);

function reset() {
  for (const scene of scenes) {
    clearAnswers(scene);
    for (const part of scene.querySelectorAll("[data-ord-for], [data-maerke-for], [data-goer-for]")) part.textContent = "";
    scene.querySelector("[data-sammenlignet] [data-kun-fejl]").hidden = true;
    showSentences(scene, []);
  }
  guardLeaving(false);
  show(0, false);
}

addEventListener("pagehide", reset);
reset();
document.documentElement.setAttribute("data-lineal-klar", "");
