/* The ruler in the browser: going on from step to step, and what each button does. Answers live in the
   form and nowhere else. */

import { askInDialog } from "../dialog.js";
import { guardLeaving } from "../leaving.js";
import { fillList, wording } from "../prepared.js";
import { emptyForm, isAnythingEntered } from "./besvarelse.js";
import { clearAll, clearAndLeave, clearAndSay, isCleared, startOver } from "./clearing.js";
import { door, forgetJudgement, judge, latestForslag, whenSettled } from "./judgement.js";
import { copyNotat, showNotat } from "./notat.js";
import { sayAboutFile } from "./open-file.js";
import { changeAnswer } from "./overview.js";
import { chosenInput, form, freeTexts } from "./questions.js";
import { fillForslag, onEngineSettled, onStepShown, showFollowUp, update } from "./showing.js";
import { openSpor } from "./spor.js";
import { sayAbove } from "./step-message.js";
import * as steps from "./steps.js";
import { layOutTegn } from "./tegn.js";
import { answerDontKnow, clearUnanswered, nowAnswered, showUnanswered, showUnwritten, unansweredIn } from "./unanswered.js";

const page = document.getElementById("lineal-side");
const el = (id) => document.getElementById(id);
const guard = () => guardLeaving(isAnythingEntered());

// Going on ----------------------------------------------------------------------------------------

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const section = steps.active();
  const missing = unansweredIn(section);
  const unwritten = unwrittenIn(section);
  if (unwritten) { showUnwritten(unwritten); return; }
  if (missing.length) { showUnanswered(missing); return; }
  if (section.dataset.trin === "2") {
    const dropped = layOutTegn();
    sayDropped(dropped, steps.after(section));
  }
  if (section.dataset.trin === "8" && !section.dataset.side) {
    const below = await whatTheMarkIsBelow();
    // Pressed twice, or gone back meanwhile.
    if (steps.active() !== section) return;
    if (below) { steps.goTo(steps.find(below)); return; }
  }
  const next = steps.after(section);
  if (next) steps.goTo(next);
});

/** The side of step 8 that asks why, when the final mark is below a path that bypasses the scale or below
    the suggestion; else null. The door says; without it, the page knows the paths. */
async function whatTheMarkIsBelow() {
  const found = await judge();
  if (found?.bemaerk.includes("endeligt-under-spor")) return "afbrydelse";
  if (found) return found.bemaerk.includes("endeligt-lavere") ? "lavere" : null;
  const mark = chosenInput("maerke/endeligt");
  return openSpor().size > 0 && "tal" in mark.dataset && !("gravest" in mark.dataset) ? "afbrydelse" : null;
}

const unwrittenIn = (section) => [...section.querySelectorAll("textarea[data-mangler]")].find((area) => !area.value.trim());

/** Say above `section` which answers had to go when age or role became another. */
function sayDropped(dropped, section) {
  if (!dropped.length) return;
  const list = document.createElement("ul");
  fillList(list, dropped);
  sayAbove(section, wording("udelukket"), list);
}

/** From an answer that was changed to the summary, by way of what the change has left open. */
async function backToSummary() {
  const here = steps.active();
  const dropped = steps.isAt("2") ? layOutTegn() : [];
  const open = steps.row().find((section) => unansweredIn(section).length);
  const below = open ? null : await whatTheMarkIsBelow();
  // Pressed twice, or gone on meanwhile.
  if (steps.active() !== here) return;
  const side = below && steps.find(below);
  const next = open ?? (side && unwrittenIn(side) ? side : steps.find("10"));
  sayDropped(dropped, next);
  if (next !== here) steps.goTo(next);
  if (open) showUnanswered(unansweredIn(open));
  else if (next === here && next === side) showUnwritten(unwrittenIn(side));
}

/** May the browser's Back or Forward show this step? Not past something unanswered. */
function mayShow(section) {
  if (isCleared() || section.hasAttribute("data-tom")) return false;
  const row = steps.row();
  const until = section.dataset.side ? row.indexOf(steps.find("8")) : row.indexOf(section);
  return row.slice(0, until).every((earlier) => unansweredIn(earlier).length === 0);
}

// Answers change ----------------------------------------------------------------------------------

form.addEventListener("change", (event) => {
  if (event.target.type === "file") return;
  forgetJudgement();
  const tegn = event.target.closest(".tegn");
  if (tegn) showFollowUp(tegn);
  nowAnswered(event.target);
  update();
  guard();
});
form.addEventListener("input", (event) => {
  guard();
  if (event.target.dataset.tekst && steps.isAt("10")) showNotat(latestForslag());
});

// Buttons -----------------------------------------------------------------------------------------

const actions = {
  async ryd() {
    if (!isAnythingEntered() || await askInDialog("dialog-ryd")) clearAndSay("selv");
  },
  "ryd-og-luk": clearAndLeave,
  forfra() { startOver({ focus: true }); },
  "ret-maerke"() { history.back(); },
  ret(button) { changeAnswer(button.dataset.ret); },
  "til-opsummering": backToSummary,
  "proev-igen"() { door.start(); fillForslag(); },
  "marker-ved-ikke"() {
    answerDontKnow(steps.active());
    forgetJudgement();
    const left = unansweredIn(steps.active());
    clearUnanswered();
    update();
    if (left.length) showUnanswered(left);
    else el("fortsaet").focus();
  },
  print() { print(); },
  async kopier() {
    const done = await copyNotat();
    document.querySelector(".kopi-svar").textContent = wording(done ? "kopieret" : "kopi-fejl");
  },
  async "gem-fil"() {
    const { saveNotat } = await later.file;
    saveNotat(latestForslag());
    sayAboutFile(wording("gemt"));
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button[data-goer]");
  if (button) actions[button.dataset.goer](button);
});

// Start -------------------------------------------------------------------------------------------

/* Nothing of an earlier visit may be left, whatever the browser restores. */
addEventListener("pagehide", clearAll);
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  clearAll();
  startOver();
});

emptyForm();
whenSettled(onEngineSettled);
steps.begin({ shown: onStepShown, may: mayShow });
document.documentElement.setAttribute("data-lineal-klar", "");

/* What the first step can do without comes after it, and before the engine: once that is ready,
   nothing more is fetched. */
const later = { file: import("./notat-file.js"), inactivity: import("../inactivity.js"), cpr: import("../cpr.js") };

later.cpr.then(({ warnOfCpr }) => {
  for (const area of freeTexts) warnOfCpr([area], el(`vagt-${area.dataset.tekst}`), page.dataset.cpr);
});
later.inactivity.then(({ watchInactivity }) => watchInactivity({
  minutes: Number(page.dataset.tavsMinutter),
  seconds: Number(page.dataset.varselSekunder),
  entered: isAnythingEntered,
  expire: () => clearAndSay("inaktiv"),
}));

// The questions first, the engine behind them.
Promise.allSettled(Object.values(later)).then(door.startWhenIdle);
