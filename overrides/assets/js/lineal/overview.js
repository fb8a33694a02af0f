/* Step 10: every answer that was given and every text that was written, each with a way to change it and a
   way back to the summary. The text of step 10 itself stands beside it. */

import { copyOf } from "../prepared.js";
import { standingTexts } from "./besvarelse.js";
import { partsInWords } from "./forslag.js";
import { answerInWords, fieldOf, inputsOf, questionInWords } from "./questions.js";
import { goTo, isAt, row } from "./steps.js";

const place = document.getElementById("dine-svar");
/** Shown while an answer is being changed: what is shown is what is remembered. */
const wayBack = document.getElementById("til-opsummering");

export function showOverview(forslag) {
  wayBack.hidden = true;
  const texts = standingTexts(forslag);
  place.replaceChildren(...row().map((section) => group(section, texts)).filter(Boolean));
}

export function clearOverview() {
  wayBack.hidden = true;
  place.replaceChildren();
}

/** The answers of one step, or null when it has none. */
function group(section, texts) {
  const given = [...section.querySelectorAll("fieldset[data-ref]")].filter(isGiven).map(answerItem);
  // A side of a step belongs to it.
  if (!isAt(section.dataset.trin)) given.push(...texts.filter((area) => belongsTo(area, section)).map(textItem));
  if (!given.length) return null;
  const part = copyOf("skabelon-svargruppe");
  part.querySelector("h3").textContent = section.querySelector("h2").textContent;
  part.querySelector("ul").append(...given);
  return part;
}

const isGiven = (field) => !field.closest("[hidden], .lager, .naar-ja") && inputsOf(field.dataset.ref).some((input) => input.checked);

function belongsTo(area, section) {
  const { trin, side } = area.closest(".trin").dataset;
  return side ? trin === section.dataset.trin : section.contains(area);
}

function answerItem({ dataset: { ref } }) {
  return item(ref, questionInWords(ref), [answerInWords(ref), ...partsInWords(ref)].join(", "));
}

function textItem(area) {
  const label = [...area.labels[0].childNodes].filter((part) => !part.classList?.contains("valgfrit"));
  return item(area.id, label.map((part) => part.textContent).join("").trim(), area.value.trim());
}

/** A line of the overview. `ref` is a question's, or the id of a text. */
function item(ref, question, answer) {
  const line = copyOf("skabelon-svar");
  line.querySelector(".svar-spurgt").textContent = question;
  line.querySelector(".svar-givet").textContent = answer;
  const button = line.querySelector("button");
  button.dataset.ret = ref;
  button.querySelector(".sr-kun").textContent = `: ${question}`;
  return line;
}

/** Go to the step of a question or a text and stand at its answer. */
export function changeAnswer(ref) {
  if (isAt("10")) wayBack.hidden = false;
  const field = fieldOf(ref) ?? document.getElementById(ref);
  const folded = field.closest("details");
  if (folded) folded.open = true;
  goTo(field.closest(".trin"));
  (inputsOf(ref).find((each) => each.checked) ?? inputsOf(ref)[0] ?? field).focus();
  field.scrollIntoView({ block: "center", behavior: "instant" });
}
