/* A scene's questions on the page: reading them into what the door expects, and saying what is missing.
   Names of inputs are "<scene>/<part>"; nothing here knows what an answer means. */

import { showErrors } from "../error-summary.js";
import { wording } from "../prepared.js";

const parts = (root, part) => [...root.querySelectorAll(`input[name$="/${part}"]:checked`)];
const followUps = (root, tegn) => [...root.querySelectorAll(`select[data-tegn="${tegn}"]`)];

/** The answers in `root`, as the door takes them. */
export function readAnswers(root) {
  const mark = parts(root, "maerke")[0]?.value ?? "";
  return {
    maerke: /^\d+$/.test(mark) ? Number(mark) : mark,
    tegn: Object.fromEntries(chosen(root, "tegn").map((id) => [
      id, Object.fromEntries(followUps(root, id).map((field) => [field.dataset.del, field.value])),
    ])),
    beskyttelse: chosen(root, "beskyttelse"),
    goer: parts(root, "goer")[0]?.value ?? "",
    siger: chosen(root, "siger"),
  };
}

const chosen = (root, part) => parts(root, part).map((input) => input.value).filter(Boolean);

/** What is not answered in `root`, as errors for the summary. */
export function missingIn(root) {
  const missing = [];
  for (const field of root.querySelectorAll("fieldset[data-fejl]")) {
    const inputs = [...field.querySelectorAll("input")];
    if (!inputs.some((input) => input.checked)) missing.push({ text: field.dataset.fejl, target: inputs[0] });
    for (const id of field.dataset.del === "tegn" ? chosen(root, "tegn") : []) {
      const empty = followUps(root, id).find((select) => !select.value);
      if (empty) missing.push({ text: wording("hyppighed"), target: empty });
    }
  }
  return missing;
}

/** Show what is missing, in the summary and at each field; none takes it away. */
export function showMissing(missing) {
  for (const field of document.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const { target } of missing) target.setAttribute("aria-invalid", "true");
  showErrors(missing);
}

/** "None of them" and the others exclude each other; a tegn that is ticked asks how often and how much. */
export function followChoices(form) {
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox") return;
    const field = target.closest("fieldset");
    for (const other of field.querySelectorAll("input[type=checkbox]")) {
      if (target.checked && other !== target && (target.dataset.ingen !== undefined || other.dataset.ingen !== undefined)) other.checked = false;
    }
    showFollowUps(field);
  });
}

/** For browsers without :has(): which ticked tegn show their follow-up. */
function showFollowUps(root) {
  for (const box of root.querySelectorAll(".tegnvalg")) box.classList.toggle("er-valgt", box.querySelector("input").checked);
}

/** Nothing chosen any more in `root`. */
export function clearAnswers(root) {
  for (const input of root.querySelectorAll("input:checked")) input.checked = false;
  for (const select of root.querySelectorAll("select")) select.value = "";
  showFollowUps(root);
}

/** The words of what is chosen in `root` under `part`. */
export function chosenWords(root, part) {
  return parts(root, part).map((input) => input.closest("label").textContent.trim().replace(/\s+/g, " "));
}
