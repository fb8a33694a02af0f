/* The questions as they stand in the form, and the words of a reference. Names of inputs are references:
   "tegn/<id>", "tegn/<id>/grad", "risiko/<id>/varighed", "proevet/tiltag" ... */

export const form = document.getElementById("lineal-form");
export const freeTexts = [...form.querySelectorAll("textarea[data-tekst]")];

/* Fields may be moved between lists, never renamed: looked up once, and when a follow-up is added. */
const inputs = new Map();
const fields = new Map();
take(form);

function take(root) {
  for (const input of root.querySelectorAll("input[name]")) {
    if (!inputs.has(input.name)) inputs.set(input.name, []);
    inputs.get(input.name).push(input);
  }
  for (const field of root.querySelectorAll("fieldset[data-ref]")) fields.set(field.dataset.ref, field);
}

/** Give a question that is answered "ja" its follow-up questions (how often, how much, how long):
    a copy of the shape in the page, which the question may name. Asked the first time only; CSS hides it
    when it is not "ja". */
export function addFollowUp(field) {
  const ref = field.dataset.ref;
  const shape = document.getElementById(`naar-ja-${field.dataset.naarJa ?? ref.split("/")[0]}`);
  if (!shape || field.querySelector(".naar-ja")) return;
  const part = shape.content.firstElementChild.cloneNode(true);
  const whose = field.querySelector("legend").firstChild.textContent.trim();
  for (const sub of part.querySelectorAll("fieldset")) {
    sub.dataset.ref = `${ref}/${sub.dataset.del}`;
    const name = document.createElement("span");
    name.className = "sr-kun";
    name.textContent = ` – ${whose}`;
    sub.querySelector("legend").append(name);
    for (const input of sub.querySelectorAll("input")) input.name = sub.dataset.ref;
  }
  field.querySelector(".paa-raekke").after(part);
  take(part);
}

/** Is this input part of what is asked now? What age and role leave out lies in the store; what lies under
    a line that is said no to is not asked. */
export const isAsked = (input) => !input.closest(".lager, .under-linjen[hidden]");

export const fieldOf = (ref) => fields.get(ref);
export const inputsOf = (name) => inputs.get(name) ?? [];

/** What is chosen: the first such input, its value or null, or the values of all of them. */
export const chosenInput = (name) => inputsOf(name).find((input) => input.checked);
export const chosen = (name) => chosenInput(name)?.value ?? null;
export const allChosen = (name) => inputsOf(name).filter((input) => input.checked).map((input) => input.value);

/** The words of an answer: the label of the chosen option. Several are joined. */
export function answerInWords(name) {
  return inputsOf(name).filter((input) => input.checked).map(labelOf).join(", ");
}

function labelOf(input) {
  const label = input.closest("label");
  const span = label.querySelector("span");
  return (span ? span.firstChild : label).textContent.trim();
}

/** The words of a reference: the question's own sentence. */
export function questionInWords(ref) {
  const field = fields.get(ref) ?? fields.get(`${ref}/virkning`);
  if (!field) return "";
  const own = field.querySelector("legend").firstChild.textContent.trim();
  const outer = field.closest(".naar-ja")?.closest("fieldset[data-ref]");
  return outer ? `${outer.querySelector("legend").firstChild.textContent.trim()} – ${own}` : own;
}
