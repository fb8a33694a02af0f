/* A table of answers, narrowed to the one that fits. Each leaf carries the answers that lead to it; a
   question is asked while those that are left differ on it. No rule stands here. */

import { keepNothing } from "./coming-back.js";
import { wording } from "./prepared.js";

const table = document.getElementById("svartavle");
const choices = table.querySelector(".svartavle__valg");
const answer = document.getElementById("svartavle-svar");
const questions = [...choices.querySelectorAll("[data-spoergsmaal]")];
const leaves = [...table.querySelectorAll("[data-naar]")];
const groups = [...table.querySelectorAll(".svartavle__gruppe")];
const ways = leaves.flatMap((leaf) => JSON.parse(leaf.dataset.naar).map((when) => ({ leaf, when })));

const leavesOf = (left) => [...new Set(left.map(({ leaf }) => leaf))];

/** Shows the questions so far and the next, and the leaves that are left; gives those. */
function narrow() {
  let left = ways;
  let waiting = false;
  for (const question of questions) {
    const { spoergsmaal: id } = question.dataset;
    const asked = !waiting && leavesOf(left).length > 1 && left.some(({ when }) => id in when);
    question.hidden = !asked;
    if (!asked) continue;
    const chosen = question.querySelector("input:checked");
    if (chosen) left = left.filter(({ when }) => !(id in when) || when[id].includes(chosen.value));
    else waiting = true;
  }
  const shown = leavesOf(left);
  for (const leaf of leaves) leaf.hidden = !shown.includes(leaf);
  for (const group of groups) group.hidden = !group.querySelector("[data-naar]:not([hidden])");
  table.classList.toggle("er-valgt", shown.length === 1);
  return shown;
}

function clear() {
  for (const input of choices.querySelectorAll("input:checked")) input.checked = false;
  narrow();
}

choices.addEventListener("change", () => {
  const shown = narrow();
  const [{ dataset }] = shown;
  answer.textContent = shown.length === 1
    ? wording("et", { a: dataset.udfald, b: dataset.overskrift })
    : wording("flere", { a: shown.length });
});
choices.addEventListener("click", (event) => {
  const press = event.target.dataset.goer;
  if (press === "print") print();
  if (press === "ryd") { clear(); answer.textContent = wording("ryddet", { a: leaves.length }); }
});
keepNothing(clear);
choices.hidden = false;
table.querySelector("nav").hidden = true;
clear();
