/* A dilemma on a big screen: one stage at a time, driven by one person. Counts of marks live in the
   fields and nowhere else. */

import { aabnDoer } from "./dilemma-motor.js";
import { visSaetninger } from "./dilemma-svar.js";
import { vogt } from "./forlad.js";
import { ord } from "./ord.js";

const page = document.getElementById("dilemma");
const stages = [...page.querySelectorAll(".stadie")];
const status = document.getElementById("plenum-status");
const clock = document.getElementById("ur");
const door = aabnDoer(page);
let at = 0;

const stage = (kind, scene) => stages.find((each) => each.dataset.stadie === kind && each.dataset.scene === scene);
const fields = (scene) => [...stage("maerk", scene).querySelectorAll("input[data-trin]")];
const counts = (scene) => Object.fromEntries(fields(scene).filter((field) => field.value !== "").map((field) => [field.dataset.trin, Number(field.value)]));

function show(index, focus = true) {
  at = Math.max(0, Math.min(index, stages.length - 1));
  for (const [number, each] of stages.entries()) each.classList.toggle("er-aktiv", number === at);
  for (const button of page.querySelectorAll('[data-goer="tilbage"]')) button.disabled = at === 0;
  for (const button of page.querySelectorAll('[data-goer="frem"]')) button.disabled = at === stages.length - 1;
  if (stages[at].dataset.stadie === "fordeling") spread(stages[at]);
  if (!focus) return;
  stages[at].querySelector("h2").focus();
  scrollTo({ top: 0, behavior: "instant" });
}

/** Draw what was marked, and then what the door has to say about it. */
async function spread(section) {
  const given = counts(section.dataset.scene);
  const most = Math.max(1, ...Object.entries(given).filter(([step]) => step !== "ved-ikke").map(([, count]) => count));
  for (const bar of section.querySelectorAll("[data-soejle]")) {
    const count = given[bar.dataset.soejle] ?? 0;
    bar.style.setProperty("--andel", count / most);
    bar.querySelector("b").textContent = count || "";
  }
  for (const cell of section.querySelectorAll("[data-tal]")) cell.textContent = given[cell.dataset.tal] ?? 0;
  const caption = section.querySelector("[data-resume]");
  caption.textContent = "";
  visSaetninger(section, []);
  try {
    const { fordeling } = await door.spoerg({ kald: "fordel", scene: section.dataset.scene, antal: given });
    caption.textContent = fordeling.midte === null
      ? ord("resume-uden", { a: fordeling.i_alt, b: fordeling.ved_ikke })
      : ord("resume", { a: fordeling.i_alt, b: fordeling.ved_ikke, c: fordeling.laveste, d: fordeling.hoejeste, e: fordeling.midte });
    visSaetninger(section, fordeling.vis);
    section.querySelector("[data-kun-fejl]").hidden = true;
  } catch (error) {
    if (error.message.includes(" ")) caption.textContent = error.message;
    else section.querySelector("[data-kun-fejl]").hidden = false;
  }
}

// The clock ---------------------------------------------------------------------------------------

let ends = 0;
let ticking = 0;

function toggleClock() {
  const running = ticking !== 0;
  clearInterval(ticking);
  ticking = 0;
  clock.textContent = "";
  page.querySelector('[data-goer="ur"]').textContent = ord(running ? "ur-start" : "ur-stop");
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
  clock.textContent = ord("ur-slut");
  status.textContent = ord("ur-slut");
}

// Marks one by one --------------------------------------------------------------------------------

const round = () => stages[at].querySelector("[data-rundt]");

function openRound(open) {
  round().hidden = !open;
  stages[at].querySelector(".optael").hidden = open;
  stages[at].querySelector('[data-goer="rundt"]').hidden = open;
  stages[at].querySelector("[data-lagt]").textContent = "";
  if (open) round().querySelector("button").focus();
  else stages[at].querySelector("input").focus();
}

function lay(step) {
  const all = fields(stages[at].dataset.scene);
  const field = all.find((each) => each.dataset.trin === step);
  field.value = Number(field.value || 0) + 1;
  const laid = all.reduce((sum, each) => sum + Number(each.value || 0), 0);
  stages[at].querySelector("[data-lagt]").textContent = ord("lagt", { a: laid });
  vogt(true);
}

const actions = {
  frem() { show(at + 1); },
  tilbage() { show(at - 1); },
  ur: toggleClock,
  async fuld() {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen?.().catch(() => {});
  },
  rundt() { openRound(true); },
  "rundt-slut"() { openRound(false); },
};

page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.laeg) lay(button.dataset.laeg);
  actions[button?.dataset.goer]?.();
});
page.addEventListener("input", () => vogt(true));

const keys = { ArrowRight: "frem", PageDown: "frem", " ": "frem", ArrowLeft: "tilbage", PageUp: "tilbage", u: "ur", U: "ur", f: "fuld", F: "fuld" };
addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, select, button, a, summary");
  // A key that the focused control uses itself is left to it.
  if (event.ctrlKey || event.metaKey || event.altKey || (typing && !event.key.startsWith("Page"))) return;
  const name = keys[event.key];
  if (!name) return;
  event.preventDefault();
  actions[name]();
});

function reset() {
  for (const field of page.querySelectorAll("input")) field.value = "";
  vogt(false);
}

addEventListener("pagehide", reset);
reset();
show(0, false);
document.documentElement.setAttribute("data-lineal-klar", "");
