/* A dilemma on a big screen: one stage at a time, driven by one person. Counts of marks live in the
   fields and nowhere else. */

import { Refused } from "../door.js";
import { guardLeaving } from "../leaving.js";
import { wording } from "../prepared.js";
import { openDilemma } from "./ask.js";
import { showSentences } from "./sentences.js";

const page = document.getElementById("dilemma");
const stages = [...page.querySelectorAll(".stadie")];
const status = document.getElementById("plenum-status");
const clock = document.getElementById("ur");
const marks = [...page.querySelectorAll("input[data-trin]")];
const ask = openDilemma(page);

let at = 0;
/** The stages that led here, so that back is back, also where a choice went round a scene. */
let way = [];

const stage = (kind, scene) => stages.find((each) => each.dataset.stadie === kind && each.dataset.scene === scene);
const fields = (scene) => [...stage("maerk", scene).querySelectorAll("input[data-trin]")];
const counts = (scene) => Object.fromEntries(fields(scene).filter((field) => field.value !== "").map((field) => [field.dataset.trin, Number(field.value)]));
const guard = () => guardLeaving(marks.some((field) => field.value !== ""));

function show(index, focus = true) {
  if (stages[at].dataset.stadie === "maerk") closeRound();
  at = index;
  for (const [number, each] of stages.entries()) each.classList.toggle("er-aktiv", number === at);
  page.querySelector('[data-goer="tilbage"]').disabled = at === 0;
  page.querySelector('[data-goer="frem"]').disabled = at === stages.length - 1;
  if (stages[at].dataset.stadie === "fordeling") spread(stages[at]);
  if (!focus) return;
  stages[at].querySelector("h2").focus({ preventScroll: true });
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
  const here = stages[at];
  if (at === stages.length - 1 || !countsAreWhole(here)) return;
  const paths = here.dataset.til?.split(" ") ?? [];
  if (paths.length > 1) here.querySelector("[data-gaa]").focus();
  else if (paths.length) goTo(paths[0]);
  else go(at + 1);
}

function countsAreWhole(here) {
  if (here.dataset.stadie !== "maerk") return true;
  const all = fields(here.dataset.scene);
  const wrong = all.filter((field) => !field.validity.valid);
  for (const field of all) field.setAttribute("aria-invalid", wrong.includes(field));
  here.querySelector("[data-fejl]").textContent = wrong.length ? wording("antal") : "";
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** Draw what was marked, and then what the door has to say about it. What it says about the rules is
 *  put where the rules are. */
async function spread(section) {
  const scene = section.dataset.scene;
  const given = counts(scene);
  draw(section, given);
  const caption = section.querySelector("[data-resume]");
  caption.textContent = wording("tegner");
  const told = (tokens) => { for (const kind of ["fordeling", "regler"]) showSentences(stage(kind, scene), tokens); };
  told([]);
  const mine = way;
  try {
    const { fordeling } = await ask({ kald: "fordel", scene, antal: given });
    if (way !== mine) return;
    caption.textContent = fordeling.midte === null
      ? wording("resume-uden", { a: fordeling.i_alt, b: fordeling.ved_ikke })
      : wording("resume", { a: fordeling.i_alt, b: fordeling.ved_ikke, c: fordeling.laveste, d: fordeling.hoejeste, e: fordeling.midte });
    told(fordeling.vis);
    section.querySelector("[data-kun-fejl]").hidden = true;
  } catch (error) {
    if (error instanceof Refused) caption.textContent = error.message;
    else section.querySelector("[data-kun-fejl]").hidden = false;
  }
}

function draw(section, given) {
  const most = Math.max(1, ...Object.entries(given).filter(([step]) => step !== "ved-ikke").map(([, count]) => count));
  for (const bar of section.querySelectorAll("[data-soejle]")) {
    const count = given[bar.dataset.soejle] ?? 0;
    bar.style.setProperty("--andel", count / most);
    bar.querySelector("b").textContent = count || "";
  }
  for (const cell of section.querySelectorAll("[data-tal]")) cell.textContent = given[cell.dataset.tal] ?? 0;
}

// The clock ---------------------------------------------------------------------------------------

let ends = 0;
let ticking = 0;

function toggleClock() {
  const running = ticking !== 0;
  clearInterval(ticking);
  ticking = 0;
  clock.textContent = "";
  status.textContent = "";
  page.querySelector('[data-goer="ur"]').textContent = wording(running ? "ur-start" : "ur-stop");
  if (running) return;
  ends = Date.now() + Number(document.getElementById("ur-minutter").value) * 60_000;
  ticking = setInterval(tick, 250);
  tick();
}

function tick() {
  const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  if (left > 0) return;
  toggleClock();
  clock.textContent = wording("ur-slut");
  status.textContent = wording("ur-slut");
}

// Marks one by one --------------------------------------------------------------------------------

const part = (selector) => stages[at].querySelector(selector);

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
  const all = fields(stages[at].dataset.scene);
  const field = all.find((each) => each.dataset.trin === step);
  field.value = Number(field.value || 0) + 1;
  const laid = all.reduce((sum, each) => sum + Number(each.value || 0), 0);
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
  for (const field of marks) {
    field.value = "";
    field.removeAttribute("aria-invalid");
  }
  for (const section of stages) {
    draw(section, {});
    showSentences(section, []);
    for (const text of section.querySelectorAll("[data-resume], [data-fejl], [data-lagt]")) text.textContent = "";
  }
  if (ticking) toggleClock();
  way = [];
  guardLeaving(false);
  show(0, false);
}

addEventListener("pagehide", reset);
reset();
document.documentElement.setAttribute("data-lineal-klar", "");
