/* Step 10: every answer that was given, each with a way to change it and a way back to the summary. */

import { copyOf } from "../prepared.js";
import { partsInWords } from "./forslag.js";
import { answerInWords, fieldOf, inputsOf, questionInWords } from "./questions.js";
import { goTo, isAt, row } from "./steps.js";

const place = document.getElementById("dine-svar");
/** Shown while an answer is being changed: what is shown is what is remembered. */
const wayBack = document.getElementById("til-opsummering");

export function showOverview() {
  wayBack.hidden = true;
  place.replaceChildren(...row().map(group).filter(Boolean));
}

export function clearOverview() {
  wayBack.hidden = true;
  place.replaceChildren();
}

/** The answers of one step, or null when it has none. */
function group(section) {
  const given = [...section.querySelectorAll("fieldset[data-ref]")].filter(isGiven).map((field) => item(field.dataset.ref));
  if (!given.length) return null;
  const part = copyOf("skabelon-svargruppe");
  part.querySelector("h3").textContent = section.querySelector("h2").textContent;
  part.querySelector("ul").append(...given);
  return part;
}

const isGiven = (field) => !field.closest("[hidden], .lager, .naar-ja") && inputsOf(field.dataset.ref).some((input) => input.checked);

function item(ref) {
  const line = copyOf("skabelon-svar");
  const question = questionInWords(ref);
  line.querySelector(".svar-spurgt").textContent = question;
  line.querySelector(".svar-givet").textContent = [answerInWords(ref), ...partsInWords(ref)].join(", ");
  const button = line.querySelector("button");
  button.dataset.ret = ref;
  button.querySelector(".sr-kun").textContent = `: ${question}`;
  return line;
}

/** Go to the step of a question and stand at its answer. */
export function changeAnswer(ref) {
  if (isAt("10")) wayBack.hidden = false;
  const field = fieldOf(ref);
  const folded = field.closest("details");
  if (folded) folded.open = true;
  goTo(field.closest(".trin"));
  (inputsOf(ref).find((each) => each.checked) ?? inputsOf(ref)[0]).focus();
  field.scrollIntoView({ block: "center", behavior: "instant" });
}
