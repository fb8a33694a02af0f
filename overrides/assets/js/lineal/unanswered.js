/* What is still to be answered on a page of the ruler: finding it, saying it beside each question and in
   the summary. */

import { hideErrors, showErrors } from "../error-summary.js";
import { copyOf, wording } from "../prepared.js";

const helper = document.getElementById("fejl-ved-ikke");

/** The questions on this page that must be answered and are not: core signs, and fieldsets with
    data-fejl. */
export function unansweredIn(section) {
  return [...section.querySelectorAll("fieldset[data-fejl], .kerne > .tegn")].filter((field) => isRequired(field) && !isAnswered(field));
}

function isRequired(field) {
  if (field.closest("[hidden]") || field.closest(".lager")) return false;
  const condition = field.closest(".naar-ja");
  if (condition) return condition.parentElement.querySelector(':scope > .paa-raekke input[value="ja"]').checked;
  return true;
}

function isAnswered(field) {
  return ownInputs(field).some((input) => input.checked);
}

function ownInputs(field) {
  return [...field.querySelectorAll("input")].filter((input) => input.closest("fieldset") === field);
}

/** Say that these questions are not answered. */
export function showUnanswered(fields) {
  clearUnanswered();
  helper.hidden = !fields.some(dontKnow);
  for (const field of fields) mark(field);
  // A ja whose own questions are open is one thing that is missing, where the first of them stands.
  const whole = new Map(fields.map((field) => [field.closest(".naar-ja") ?? field, field]).reverse());
  showErrors([...whole.values()].reverse().map((field) => ({ text: inWords(field), target: ownInputs(field)[0], around: field })));
}

/** Say that a text that must be there is not. */
export function showUnwritten(area) {
  clearUnanswered();
  helper.hidden = true;
  showErrors([{ text: area.dataset.mangler, target: area }]);
}

/** Take all of it away. */
export function clearUnanswered() {
  hideErrors();
  for (const field of document.querySelectorAll(".har-fejl")) unmark(field);
}

/** An input was used: the message beside its question has no more to say. The summary stays until the
    next Fortsæt. */
export function nowAnswered(input) {
  const field = input.closest("fieldset");
  if (field?.classList.contains("har-fejl")) unmark(field);
}

/** Answer what is missing on this page with "ved ikke": the user's own choice, one press. */
export function answerDontKnow(section) {
  for (const field of unansweredIn(section)) {
    const input = dontKnow(field);
    if (input) input.checked = true;
  }
}

const dontKnow = (field) => field.closest(".tegn") && ownInputs(field).find((input) => input.value === "ved-ikke");

function inWords(field) {
  const sentence = (tegn) => tegn.querySelector("legend").firstChild.textContent.trim();
  if (field.matches(".tegn")) return wording("fejl-tegn", { a: sentence(field) });
  const outer = field.closest(".naar-ja")?.closest(".tegn");
  return outer ? wording("fejl-del", { a: sentence(outer) }) : field.dataset.fejl;
}

function mark(field) {
  field.classList.add("har-fejl");
  const message = copyOf("skabelon-fejltekst");
  message.id = `fejl-${field.dataset.ref.replaceAll("/", "-")}`;
  message.lastElementChild.textContent = field.dataset.fejl ?? wording("svar-mangler");
  field.querySelector("legend").after(message);
  describe(field, message.id, true);
}

function unmark(field) {
  field.classList.remove("har-fejl");
  const message = [...field.children].find((child) => child.classList.contains("fejltekst"));
  if (!message) return;
  describe(field, message.id, false);
  message.remove();
}

function describe(field, id, on) {
  const ids = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each && each !== id);
  if (on) ids.unshift(id);
  if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
}
