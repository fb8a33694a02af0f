/* What is still to be answered on a page, and the summary that says so. */

import { ord, kopi } from "./ord.js";

const summary = document.getElementById("fejl-oversigt");
const list = summary.querySelector("ul");
const helper = document.getElementById("fejl-ved-ikke");

/** The questions on this page that must be answered and are not: core signs, and fieldsets with
    data-fejl. */
export function mangler(section) {
  return [...section.querySelectorAll("fieldset[data-fejl], .kerne > .tegn")].filter((field) => kraeves(field) && !besvaret(field));
}

/** What to say about a question that is not answered. */
function sig(field) {
  const sentence = (sign) => sign.querySelector("legend").firstChild.textContent.trim();
  if (field.matches(".tegn")) return ord("fejl-tegn", { a: sentence(field) });
  const outer = field.closest(".tegn");
  return outer ? ord("fejl-del", { a: sentence(outer), b: field.dataset.fejl }) : field.dataset.fejl;
}

function kraeves(field) {
  if (field.closest("[hidden]") || field.closest(".lager")) return false;
  const condition = field.closest(".naar-ja");
  if (condition) return condition.parentElement.querySelector(':scope > .paa-raekke input[value="ja"]').checked;
  return true;
}

function besvaret(field) {
  return ownInputs(field).some((input) => input.checked);
}

function ownInputs(field) {
  return [...field.querySelectorAll("input")].filter((input) => input.closest("fieldset") === field);
}

/** Show the summary for these fieldsets and move focus to it. `ekstra`: [message, element] pairs. */
export function vis(fields, ekstra = []) {
  ryd();
  const entries = [...fields.map((field) => [sig(field), ownInputs(field)[0], field]), ...ekstra.map(([text, at]) => [text, at, null])];
  list.replaceChildren(...entries.map(([text, at, field]) => {
    const item = kopi("skabelon-fejl");
    const link = item.querySelector("a");
    link.textContent = text;
    // The address must not change: a hash would make a history entry.
    link.addEventListener("click", (event) => {
      event.preventDefault();
      at.closest("details")?.setAttribute("open", "");
      at.focus();
      (field ?? at).scrollIntoView({ block: "center", behavior: "instant" });
    });
    if (field) markField(field);
    return item;
  }));
  helper.hidden = !fields.some((field) => vedIkke(field));
  summary.hidden = false;
  document.title = ord("titel-fejl") + document.title;
  summary.focus();
  summary.scrollIntoView({ block: "start", behavior: "instant" });
}

/* The message beside the question. Goes as soon as the question is answered. */
function markField(field) {
  field.classList.add("har-fejl");
  const message = kopi("skabelon-fejltekst");
  message.id = `fejl-${field.dataset.ref.replaceAll("/", "-")}`;
  message.lastElementChild.textContent = field.dataset.fejl ?? ord("svar-mangler");
  field.querySelector("legend").after(message);
  describe(field, message.id, true);
}

function unmarkField(field) {
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

/** A field was answered: its message has no more to say. The summary stays until Fortsæt. */
export function besvaretNu(input) {
  const field = input.closest("fieldset");
  if (field?.classList.contains("har-fejl")) unmarkField(field);
}

const vedIkke = (field) => field.closest(".tegn") && ownInputs(field).find((input) => input.value === "ved-ikke");

/** Answer what is missing on this page with "ved ikke": the user's own choice, one press. */
export function markerVedIkke(section) {
  for (const field of mangler(section)) {
    const input = vedIkke(field);
    if (input) input.checked = true;
  }
}

/** Take the summary away. */
export function ryd() {
  if (summary.hidden) return;
  summary.hidden = true;
  list.replaceChildren();
  for (const field of document.querySelectorAll(".har-fejl")) unmarkField(field);
  const prefix = ord("titel-fejl");
  if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
}
