/* The paths outside the scale that an answer opens. Which answers do so is written in data-spor by the
   build, so this works when Python does not. */

import { form, inputsOf, isAsked } from "./questions.js";

/** Ids of the open paths, each once. */
export function openSpor() {
  const open = new Set();
  for (const input of form.querySelectorAll("input[data-spor]:checked")) {
    if (!isAsked(input)) continue;
    // A kind only counts together with a suspicion; a suspicion gives way to a named kind.
    const { kunMed, vigerFor } = input.dataset;
    if (kunMed && !inputsOf(kunMed).some((each) => each.checked && each.dataset.spor)) continue;
    if (vigerFor && inputsOf(vigerFor).some((each) => each.checked)) continue;
    for (const id of input.dataset.spor.split(" ")) open.add(id);
  }
  return open;
}

/** Show the cards of these paths inside `root`, hide the others. */
export function showVeje(root, open) {
  for (const card of root.querySelectorAll("[data-vej]")) card.hidden = !open.has(card.dataset.vej);
}
