/* Two colleagues, one scene: each answers without seeing the other's, then side by side. The first one's
   answers are kept in this module's memory while the second one answers, and nowhere else. */

import { aabnDoer } from "./dilemma-motor.js";
import { foelg, laesSvar, mangler, ryd, valgteOrd, visMangler, visSaetninger } from "./dilemma-svar.js";
import { vogt } from "./forlad.js";

const page = document.getElementById("dilemma");
const scenes = [...page.querySelectorAll(".scene")];
const door = aabnDoer(page);

let at = 0;
/** What the first colleague answered, and in which words: {svar, maerke, goer, hvor}. */
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
  ryd(scene);
  visMangler([]);
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
  return { svar: laesSvar(scene), maerke: valgteOrd(scene, "maerke")[0], goer: valgteOrd(scene, "goer")[0], hvor: where };
}

function handOver() {
  first = answered();
  const scene = here();
  ryd(scene);
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
      cell.textContent = (each.hvor[cell.dataset.ordFor.slice(2)] ?? []).join(", ");
    }
  }
  const mine = turnNumber;
  try {
    const reply = await door.spoerg({ kald: "sammenlign", scene: scene.dataset.scene, a: both.a.svar, b: both.b.svar });
    if (mine === turnNumber) visSaetninger(result, reply.sammenligning.vis);
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
  const missing = mangler(here());
  visMangler(missing);
  if (missing.length) return;
  if (first) compare();
  else handOver();
});
page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  actions[button?.dataset.goer]?.(button);
});
page.addEventListener("change", () => vogt(first !== null || page.querySelector("input:checked") !== null));
foelg(page);

function reset() {
  for (const scene of scenes) {
    ryd(scene);
    for (const part of scene.querySelectorAll("[data-ord-for], [data-maerke-for], [data-goer-for]")) part.textContent = "";
    scene.querySelector("[data-sammenlignet] [data-kun-fejl]").hidden = true;
    visSaetninger(scene, []);
  }
  vogt(false);
  show(0, false);
}

addEventListener("pagehide", reset);
reset();
document.documentElement.setAttribute("data-lineal-klar", "");
