/* What the engine says of a group's marks, laid beside the ruler's band and the project's own marks,
   which stand in the page already. */

import { showSentences } from "../dilemma/sentences.js";
import { wording } from "../prepared.js";

const part = document.querySelector('[data-del="resultat"]');
const rows = [...part.querySelectorAll("tr[data-barn]")];
const answer = part.querySelector("[data-svar]");
const now = part.querySelector("[data-nu]");
const before = part.querySelector("[data-foer]");
const refused = part.querySelector("[data-afvist]");
const failed = part.querySelector("[data-kun-fejl]");

/** Show the door's answer. */
export function showResult({ boern, kappa, vis }) {
  hideResult();
  for (const [index, row] of rows.entries()) {
    const child = boern[index];
    row.hidden = !child;
    for (const [place, cell] of row.querySelectorAll("[data-antal]").entries()) cell.textContent = child?.antal[place] || "";
    row.querySelector("[data-midte]").textContent = child ? middle(child.midte) : "";
  }
  now.querySelector("[data-kappa]").textContent = kappa ?? "";
  showSentences(part, vis);
  const divided = rows.filter((row) => row.querySelector("[data-naar]:not([hidden])"));
  now.querySelector("[data-delte]").textContent = divided.map((row) => row.querySelector("[data-navn]").textContent).join(", ");
  answer.hidden = false;
}

/** Say why there is no answer: the door's own sentence, or none when the engine could not start. */
export function showFailure(sentence) {
  hideResult();
  refused.textContent = sentence;
  refused.hidden = !sentence;
  failed.hidden = Boolean(sentence);
}

/** Keep what is shown as the round before, the words without the children. */
export function keepAsBefore() {
  const said = [...now.querySelectorAll("[data-naar]:not([hidden])")].map((each) => {
    const copy = each.cloneNode(true);
    delete copy.dataset.naar;
    return copy;
  });
  before.querySelector("div").replaceChildren(...said);
  before.hidden = said.length === 0;
}

export function clearResult() {
  hideResult();
  before.hidden = true;
  before.querySelector("div").replaceChildren();
  for (const cell of part.querySelectorAll("[data-antal], [data-midte], [data-kappa], [data-delte]")) cell.textContent = "";
}

function hideResult() {
  showSentences(part, []);
  answer.hidden = true;
  refused.hidden = true;
  failed.hidden = true;
}

function middle(ids) {
  const [a, b] = ids.map((id) => wording(`maerke/${id}`));
  return b ? wording("mellem", { a, b }) : a;
}
