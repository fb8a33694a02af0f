/* A scene's questions on the page: reading them into what the door expects, and saying what is missing.
   Names of inputs are "<scene>/<part>"; nothing here knows what an answer means. */

import { kopi, ord } from "./ord.js";

const parts = (root, part) => [...root.querySelectorAll(`input[name$="/${part}"]:checked`)];
const followUps = (root, tegn) => [...root.querySelectorAll(`select[data-tegn="${tegn}"]`)];

/** The answers in `root`, as the door takes them. */
export function laesSvar(root) {
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

/** What is not answered in `root`: pairs of a message and the field to go to. */
export function mangler(root) {
  const missing = [];
  for (const field of root.querySelectorAll("fieldset[data-fejl]")) {
    const inputs = [...field.querySelectorAll("input")];
    if (!inputs.some((input) => input.checked)) missing.push([field.dataset.fejl, inputs[0]]);
    for (const id of field.dataset.del === "tegn" ? chosen(root, "tegn") : []) {
      const empty = followUps(root, id).find((select) => !select.value);
      if (empty) missing.push([ord("hyppighed"), empty]);
    }
  }
  return missing;
}

/** Show what is missing in the page's summary; an empty list takes it away. */
export function visMangler(missing) {
  const summary = document.getElementById("fejl-oversigt");
  for (const field of document.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  summary.hidden = missing.length === 0;
  summary.querySelector("ul").replaceChildren(...missing.map(([text, at]) => {
    const item = kopi("fejl-punkt");
    const link = item.querySelector("a");
    link.textContent = text;
    link.addEventListener("click", (event) => { event.preventDefault(); at.focus(); });
    at.setAttribute("aria-invalid", "true");
    return item;
  }));
  if (missing.length) { summary.focus(); summary.scrollIntoView({ block: "start", behavior: "instant" }); }
}

/** "None of them" and the others exclude each other; a sign that is ticked asks how often and how much. */
export function foelg(form) {
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox") return;
    const field = target.closest("fieldset");
    for (const other of field.querySelectorAll("input[type=checkbox]")) {
      if (target.checked && other !== target && (target.dataset.ingen !== undefined || other.dataset.ingen !== undefined)) other.checked = false;
    }
    opfoelgning(field);
  });
}

/** For browsers without :has(): which ticked signs show their follow-up. */
function opfoelgning(root) {
  for (const box of root.querySelectorAll(".tegnvalg")) box.classList.toggle("er-valgt", box.querySelector("input").checked);
}

/** Nothing chosen any more in `root`. */
export function ryd(root) {
  for (const input of root.querySelectorAll("input:checked")) input.checked = false;
  for (const select of root.querySelectorAll("select")) select.value = "";
  opfoelgning(root);
}

/** The words of what is chosen in `root` under `part`. */
export function valgteOrd(root, part) {
  return parts(root, part).map((input) => input.closest("label").textContent.trim().replace(/\s+/g, " "));
}

/** Show exactly the sentences in `root` that `tokens` name. */
export function visSaetninger(root, tokens) {
  const named = new Set(tokens);
  for (const part of root.querySelectorAll("[data-naar]")) part.hidden = !named.has(part.dataset.naar);
}
