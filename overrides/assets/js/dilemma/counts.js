/* How many have set their mark on each step. The counts live in the fields of a scene and nowhere else;
   they are typed in, or laid one by one, and drawn as bars. */

import { wording } from "../prepared.js";

const page = document.getElementById("dilemma");
const all = [...page.querySelectorAll("input[data-trin]")];

const fieldsOf = (scene) => [...page.querySelector(`[data-stadie="maerk"][data-scene="${scene}"]`).querySelectorAll("input[data-trin]")];

/** Is anything counted, in any scene? */
export const isAnythingCounted = () => all.some((field) => field.value !== "");

/** What is counted in `scene`: a number for each step that has one. */
export function countsOf(scene) {
  return Object.fromEntries(fieldsOf(scene).filter((field) => field.value !== "").map((field) => [field.dataset.trin, Number(field.value)]));
}

/** Are the counts typed in `section` numbers that can be drawn? Otherwise say so and go to the first. */
export function checkCounts(section) {
  const fields = fieldsOf(section.dataset.scene);
  const wrong = fields.filter((field) => !field.validity.valid);
  for (const field of fields) field.setAttribute("aria-invalid", wrong.includes(field));
  section.querySelector("[data-fejl]").textContent = wrong.length ? wording("antal") : "";
  wrong[0]?.focus();
  return wrong.length === 0;
}

/** One more on `step` of `scene`; returns how many there are in all. */
export function addMark(scene, step) {
  const fields = fieldsOf(scene);
  const field = fields.find((each) => each.dataset.trin === step);
  field.value = Number(field.value || 0) + 1;
  return fields.reduce((sum, each) => sum + Number(each.value || 0), 0);
}

/** Draw `counts` as the bars and the table of `section`. */
export function drawCounts(section, counts) {
  const most = Math.max(1, ...Object.entries(counts).filter(([step]) => step !== "ved-ikke").map(([, count]) => count));
  for (const bar of section.querySelectorAll("[data-soejle]")) {
    const count = counts[bar.dataset.soejle] ?? 0;
    bar.style.setProperty("--andel", count / most);
    bar.querySelector("b").textContent = count || "";
  }
  for (const cell of section.querySelectorAll("[data-tal]")) cell.textContent = counts[cell.dataset.tal] ?? 0;
}

export function clearCounts() {
  for (const field of all) {
    field.value = "";
    field.removeAttribute("aria-invalid");
  }
}
