/* A dilemma on a big screen: one stage at a time, driven by one person. */

import { Refused } from "../door.js";
import { guardLeaving } from "../leaving.js";
import { wording } from "../prepared.js";
import { openDilemma } from "./ask.js";
import { stopClock, toggleClock } from "./clock.js";
import { addMark, checkCounts, clearCounts, countsOf, drawCounts, isAnythingCounted } from "./counts.js";
import { showSentences } from "./sentences.js";

const page = document.getElementById("dilemma");
const stages = [...page.querySelectorAll(".stadie")];
const ask = openDilemma(page);

let at = 0;
/** The stages that led here, so that back is back, also where a choice went round a scene. */
let way = [];

const here = () => stages[at];
const stage = (kind, scene) => stages.find((each) => each.dataset.stadie === kind && each.dataset.scene === scene);
const guard = () => guardLeaving(isAnythingCounted());

function show(index, focus = true) {
  if (here().dataset.stadie === "maerk") closeRound();
  at = index;
  for (const [number, each] of stages.entries()) each.classList.toggle("er-aktiv", number === at);
  page.querySelector('[data-goer="tilbage"]').disabled = at === 0;
  page.querySelector('[data-goer="frem"]').disabled = at === stages.length - 1;
  if (here().dataset.stadie === "fordeling") spread(here());
  if (!focus) return;
  here().querySelector("h2").focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: "instant" });
}

function go(index) {
  way.push(at);
  show(index);
}

/** On to the first stage of `scene`, or to the end. */
function goTo(scene) {
  go(stages.indexOf(stage("laes", scene) ?? stages.at(-1)));
}

function forward() {
  if (at === stages.length - 1) return;
  if (here().dataset.stadie === "maerk" && !checkCounts(here())) return;
  const paths = here().dataset.til?.split(" ") ?? [];
  if (paths.length > 1) here().querySelector("[data-gaa]").focus();
  else if (paths.length) goTo(paths[0]);
  else go(at + 1);
}

/** Draw what was marked, and then what the door has to say about it. What it says about the rules is
 *  put where the rules are. */
async function spread(section) {
  const scene = section.dataset.scene;
  const counts = countsOf(scene);
  drawCounts(section, counts);
  const caption = section.querySelector("[data-resume]");
  caption.textContent = wording("tegner");
  const told = (tokens) => { for (const kind of ["fordeling", "regler"]) showSentences(stage(kind, scene), tokens); };
  told([]);
  const mine = way;
  try {
    const { fordeling } = await ask({ kald: "fordel", scene, antal: counts });
    if (way !== mine) return;
    caption.textContent = fordeling.midte === null
      ? wording("resume-uden", { a: fordeling.i_alt, b: fordeling.ved_ikke })
      : wording("resume", { a: fordeling.i_alt, b: fordeling.ved_ikke, c: fordeling.laveste, d: fordeling.hoejeste, e: fordeling.midte });
    told(fordeling.vis);
    section.querySelector("[data-kun-fejl]").hidden = true;
  } catch (error) {
    if (way !== mine) return;
    if (error instanceof Refused) caption.textContent = error.message;
    else section.querySelector("[data-kun-fejl]").hidden = false;
  }
}

// Marks one by one --------------------------------------------------------------------------------

const part = (selector) => here().querySelector(selector);

function openRound() {
  part("[data-rundt]").hidden = false;
  part(".optael").hidden = true;
  part('[data-goer="rundt"]').hidden = true;
  part("[data-fejl]").textContent = "";
  nextPerson();
}

function closeRound() {
  part("[data-rundt]").hidden = true;
  part(".optael").hidden = false;
  part('[data-goer="rundt"]').hidden = false;
}

function nextPerson() {
  part("[data-lagt]").textContent = "";
  waitForNext(false);
  part("[data-rundt-valg] button").focus();
}

/* Between two people no step is on the screen: neither pressed, nor focused, nor under the pointer. */
function waitForNext(waits) {
  part("[data-rundt-valg]").hidden = waits;
  part('[data-goer="rundt-naeste"]').hidden = !waits;
}

function lay(step) {
  const laid = addMark(here().dataset.scene, step);
  waitForNext(true);
  part("[data-lagt]").textContent = wording("lagt", { a: laid });
  part('[data-goer="rundt-naeste"]').focus();
  guard();
}

// Driving -----------------------------------------------------------------------------------------

const actions = {
  frem: forward,
  tilbage() { if (way.length) show(way.pop()); },
  ur: toggleClock,
  async fuld() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.().catch(() => {});
  },
  rundt: openRound,
  "rundt-naeste": nextPerson,
  "rundt-slut"() { closeRound(); part("input").focus(); },
  forfra() { reset(); stages[0].querySelector("h2").focus(); },
};

page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.laeg) lay(button.dataset.laeg);
  if (button?.dataset.gaa) goTo(button.dataset.gaa);
  actions[button?.dataset.goer]?.();
});
page.addEventListener("input", guard);

const keys = { ArrowRight: "frem", PageDown: "frem", " ": "frem", ArrowLeft: "tilbage", PageUp: "tilbage", u: "ur", U: "ur", f: "fuld", F: "fuld" };
addEventListener("keydown", (event) => {
  // A key that the focused control uses itself is left to it; a field has no use for a page.
  const used = event.target.matches?.(event.key.startsWith("Page") ? "select" : "input, select, button, a, summary");
  if (used || event.ctrlKey || event.metaKey || event.altKey) return;
  const name = keys[event.key];
  if (!name) return;
  event.preventDefault();
  actions[name]();
});

function reset() {
  clearCounts();
  for (const section of stages) {
    drawCounts(section, {});
    showSentences(section, []);
    for (const text of section.querySelectorAll("[data-resume], [data-fejl], [data-lagt]")) text.textContent = "";
  }
  stopClock();
  way = [];
  guardLeaving(false);
  show(0, false);
}

addEventListener("pagehide", reset);
reset();
document.documentElement.setAttribute("data-lineal-klar", "");
