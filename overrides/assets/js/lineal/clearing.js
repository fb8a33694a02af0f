/* Forgetting: every answer, everything that was made of one, and the engine that has seen them. */

import { guardLeaving } from "../leaving.js";
import { wording } from "../prepared.js";
import { emptyForm } from "./besvarelse.js";
import { clearForslag } from "./forslag.js";
import { door, forgetJudgement } from "./judgement.js";
import { clearNotat } from "./notat.js";
import { clearOverview } from "./overview.js";
import { form } from "./questions.js";
import { update } from "./showing.js";
import { clearMessage } from "./step-message.js";
import { toFirst } from "./steps.js";
import { putTegnBack } from "./tegn.js";
import { clearUnanswered } from "./unanswered.js";

const page = document.getElementById("lineal-side");
const cleared = document.getElementById("slettet");

/** Is the page shown that says that everything is cleared? */
export const isCleared = () => !cleared.hidden;

export function clearAll() {
  forgetJudgement();
  emptyForm();
  putTegnBack();
  for (const item of form.querySelectorAll(".er-ja")) item.classList.remove("er-ja");
  clearUnanswered();
  clearForslag();
  clearNotat();
  clearOverview();
  for (const note of form.querySelectorAll(".vagt")) note.textContent = "";
  clearMessage();
  for (const line of document.querySelectorAll(".fil-svar, .kopi-svar")) line.textContent = "";
  for (const item of form.querySelectorAll("details.folde")) item.open = item.classList.contains("forslag-grunde");
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  update();
  guardLeaving(false);
  door.stop();
}

/** Clear, and say so: because the user asked ("selv"), or because nobody was there ("inaktiv"). */
export function clearAndSay(how) {
  clearAll();
  page.classList.add("er-slettet");
  cleared.hidden = false;
  for (const line of cleared.querySelectorAll("[data-slettet]")) line.hidden = how !== "inaktiv" && line.dataset.slettet === "inaktiv";
  toFirst();
  document.title = wording("titel-slettet");
  cleared.querySelector("h2").focus();
}

/** Clear, and leave for the front page; this page is no longer in the history. */
export function clearAndLeave() {
  clearAll();
  form.remove();
  location.replace(new URL(page.dataset.forside, document.baseURI));
}

/** Begin again on the first step, with an engine that has seen nothing. */
export function startOver({ focus = false } = {}) {
  cleared.hidden = true;
  page.classList.remove("er-slettet");
  toFirst({ focus });
  door.start();
}
