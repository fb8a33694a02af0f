/* What a step shows: the parts that depend on answers, and the three steps that show what comes of
   them. */

import { wording } from "../prepared.js";
import { hasTegn, isAnythingEntered } from "./besvarelse.js";
import { showForslag, showState } from "./forslag.js";
import { answersVersion, door, judge, latestForslag } from "./judgement.js";
import { showDanger } from "./fare.js";
import { showNotat } from "./notat.js";
import { showOverview } from "./overview.js";
import { showPlan } from "./plan.js";
import { addFollowUp, chosen, chosenInput, form } from "./questions.js";
import { openSpor, showVeje } from "./spor.js";
import { keepMessageOnlyFor } from "./step-message.js";
import { active, find, isAt } from "./steps.js";
import { openLines } from "./tegn.js";
import { clearUnanswered } from "./unanswered.js";

/** A step has come into view. */
export function onStepShown(section) {
  clearUnanswered();
  keepMessageOnlyFor(section);
  document.getElementById("fortsaet").parentElement.hidden = section.dataset.trin === "10";
  update();
  if (isAt("8")) fillForslag();
  if (isAt("9")) fillActions();
  if (isAt("10")) {
    showOverview(latestForslag());
    fillNotat();
  }
}

/** The engine has become ready or has failed. */
export function onEngineSettled() {
  if (isAt("8") && !active().dataset.side) fillForslag();
  else if (isAt("9")) fillActions();
  else if (isAt("10")) fillNotat();
}

/** What depends on answers on the step that is shown. */
export function update() {
  openLines();
  showDanger();
  const yes = hasTegn();
  for (const part of form.querySelectorAll("[data-kun-ved-ja]")) part.hidden = !yes;
  const open = openSpor();
  for (const root of form.querySelectorAll("[data-veje]")) showVeje(root, open);
  // What is for other roles. Before the role is known, everything.
  const role = chosen("rolle");
  for (const item of form.querySelectorAll("[data-roller]")) item.hidden = role !== null && !item.dataset.roller.split(" ").includes(role);
  // For browsers without :has(). The others show these by CSS, before any script has run.
  for (const [part, opener] of [["spor", "[type=radio][data-spor]"], ["tvivl", "[data-viser=fare-tvivl]"], ["slags", "[data-viser=slags]"]]) {
    for (const box of form.querySelectorAll(`.vis-ved-${part}`)) box.hidden = !box.closest(".trin").querySelector(`input${opener}:checked`);
  }
}

/** The follow-up questions of a tegn, when it is answered with "ja". */
export function showFollowUp(tegn) {
  const yes = tegn.querySelector('.paa-raekke input[value="ja"]').checked;
  if (yes) addFollowUp(tegn);
  // For browsers without :has().
  tegn.classList.toggle("er-ja", yes);
}

/** Step 8: the forslag, or why there is none. */
export async function fillForslag() {
  showVeje(find("afbrydelse"), openSpor());
  if (active().dataset.side) return;
  if (door.state === "fejl") { showState("fejl", wording(`fejl/${door.reason}`)); return; }
  showState("venter");
  const asked = answersVersion();
  const found = await judge();
  if (found) showForslag(found);
  // An answer was changed meanwhile, the final mark for one: ask again.
  else if (asked !== answersVersion() && isAt("8") && door.state === "klar" && isAnythingEntered()) fillForslag();
}

/** Step 9: what to do now. At once by the final mark and the open paths; by the plan when the door gives
    one. */
async function fillActions() {
  const section = find("9");
  const open = openSpor();
  for (const id of latestForslag()?.uden_om_skalaen ?? []) open.add(id);
  showVeje(section, open);
  const baand = chosenInput("maerke/endeligt")?.dataset.baand;
  const showBlocks = (shown) => {
    for (const block of section.querySelectorAll("[data-baand-blok]")) block.hidden = !shown.includes(block.dataset.baandBlok);
  };
  showBlocks([baand]);
  section.querySelector("[data-intet-maerke]").hidden = Boolean(baand);
  const forslag = await judge() ?? latestForslag();
  showPlan(section, forslag);
  section.classList.toggle("hjemmet-venter", open.size > 0 || Boolean(forslag?.plan.hjemmet_venter));
  // A milder mark does not hide what the suggestion leads to.
  if (forslag?.bemaerk.includes("endeligt-lavere")) showBlocks([baand, forslag.baand]);
}

/** Step 10: the note, at once, and again with what the door says. */
async function fillNotat() {
  showNotat(latestForslag());
  await judge();
  showNotat(latestForslag());
}
