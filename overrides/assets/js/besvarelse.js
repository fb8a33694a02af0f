/* The form is the only memory there is. This module reads it into the object that the door expects,
   puts such an object back, and finds the words of a reference. Names of inputs are references:
   "tegn/<id>", "tegn/<id>/grad", "risiko/<id>/varighed", "proevet/tiltag" ... */

export const form = document.getElementById("lineal-form");
const side = document.getElementById("lineal-side");

/* Fields may be moved between lists, never renamed: looked up once, and when a follow-up is added. */
const inputs = new Map();
const fields = new Map();
note(form);

function note(root) {
  for (const input of root.querySelectorAll("input[name]")) {
    if (!inputs.has(input.name)) inputs.set(input.name, []);
    inputs.get(input.name).push(input);
  }
  for (const field of root.querySelectorAll("fieldset[data-ref]")) fields.set(field.dataset.ref, field);
}

/** Give a question that is answered "ja" its follow-up questions (how often, how much, how long):
    a copy of the shape in the page. Asked the first time only; CSS hides it when it is not "ja". */
export function tilfoejOpfoelgning(field) {
  const ref = field.dataset.ref;
  const shape = document.getElementById(`naar-ja-${ref.split("/")[0]}`);
  if (!shape || field.querySelector(".naar-ja")) return;
  const part = shape.content.firstElementChild.cloneNode(true);
  for (const sub of part.querySelectorAll("fieldset")) {
    sub.dataset.ref = `${ref}/${sub.dataset.del}`;
    for (const input of sub.querySelectorAll("input")) input.name = sub.dataset.ref;
  }
  field.querySelector(".paa-raekke").after(part);
  note(part);
}

export const tekster = [...form.querySelectorAll("textarea[data-tekst]")];

export const gruppe = (name) => inputs.get(name) ?? [];
export const felt = (ref) => fields.get(ref);
export const valgt = (name) => gruppe(name).find((input) => input.checked)?.value ?? null;
const alleValgte = (name) => gruppe(name).filter((input) => input.checked).map((input) => input.value);

/** The words of an answer: the label of the chosen option. Several are joined. */
export function svarord(name) {
  return gruppe(name).filter((input) => input.checked).map(etiket).join(", ");
}

function etiket(input) {
  const label = input.closest("label");
  const span = label.querySelector("span");
  return (span ? span.firstChild : label).textContent.trim();
}

/** The words of a reference: the question's own sentence. */
export function spoergsmaal(ref) {
  const field = fields.get(ref) ?? fields.get(`${ref}/virkning`);
  if (!field) return "";
  const own = field.querySelector("legend").firstChild.textContent.trim();
  const outer = field.parentElement.closest("fieldset[data-ref]");
  return outer ? `${outer.querySelector("legend").firstChild.textContent.trim()} – ${own}` : own;
}

/** Every reference below `kind` ("tegn", "risiko", "beskyttelse") with this answer, in page order. */
export function medSvar(kind, svar) {
  const found = [];
  for (const input of form.querySelectorAll(`input[name^="${kind}/"]:checked`)) {
    if (input.value === svar && input.name.split("/").length === 2 && stilles(input)) found.push(input.name);
  }
  return found;
}

/* A sign that age and role do not ask about lies in the store and does not count. */
const stilles = (input) => !input.closest(".lager");

export const nogetJa = () => medSvar("tegn", "ja").length > 0;

/** True when anything at all has been entered. */
export function nogetIndtastet() {
  return form.querySelector("input:checked") !== null || tekster.some((area) => area.value !== "");
}

/** Does the answer about violence and abuse ask what kind? */
export const harSlags = () => gruppe("overgreb").some((input) => input.checked && "viser" in input.dataset);

/** The answers as the door wants them. Nothing is filled in that was not answered. */
export function laes() {
  const yes = nogetJa();
  return {
    lineal: side.dataset.lineal,
    alder: valgt("alder"),
    rolle: valgt("rolle"),
    fare: valgt("fare"),
    overgreb: {
      svar: valgt("overgreb"),
      slags: harSlags() ? alleValgte("overgreb/slags") : [],
    },
    tegn: laesSvar("tegn", ["hyppighed", "grad"]),
    varighed: yes ? valgt("varighed") : null,
    udvikling: yes ? valgt("udvikling") : null,
    risiko: laesSvar("risiko", ["varighed"]),
    beskyttelse: laesSvar("beskyttelse", []),
    proevet: { tiltag: alleValgte("proevet/tiltag"), virkning: valgt("proevet/virkning") },
    maerke: { foer: laesMaerke("foer"), endeligt: laesMaerke("endeligt") },
  };
}

function laesSvar(kind, parts) {
  const found = {};
  for (const svar of ["ja", "nej", "ved-ikke"]) {
    for (const ref of medSvar(kind, svar)) {
      const item = { svar };
      if (svar === "ja") for (const part of parts) item[part] = valgt(`${ref}/${part}`);
      found[ref.slice(kind.length + 1)] = item;
    }
  }
  return found;
}

function laesMaerke(which) {
  const input = gruppe(`maerke/${which}`).find((i) => i.checked);
  if (!input) return null;
  if ("tal" in input.dataset) return Number(input.value);
  return which === "foer" ? input.value : null;
}

/** The free texts by field. They never go to the door. */
export function laesTekster() {
  return Object.fromEntries(tekster.map((area) => [area.dataset.tekst, area.value]));
}

/** Empty every field. */
export function toem() {
  form.reset();
  for (const area of tekster) area.value = "";
  for (const input of form.querySelectorAll("input:checked")) input.checked = false;
}

/** Put answers that the door has checked back into the form. `skiftUdvalg` is called when age and
    role are known, before the signs are set. */
export function skriv(b, texts, skiftUdvalg) {
  toem();
  saet("alder", b.alder);
  saet("rolle", b.rolle);
  skiftUdvalg();
  saet("fare", b.fare);
  saet("overgreb", b.overgreb.svar);
  for (const slags of b.overgreb.slags) saet("overgreb/slags", slags);
  for (const kind of ["tegn", "risiko", "beskyttelse"]) {
    for (const [id, item] of Object.entries(b[kind])) {
      if (item.svar === "ja") tilfoejOpfoelgning(fields.get(`${kind}/${id}`));
      for (const [part, value] of Object.entries(item)) {
        saet(part === "svar" ? `${kind}/${id}` : `${kind}/${id}/${part}`, value);
      }
    }
  }
  saet("varighed", b.varighed);
  saet("udvikling", b.udvikling);
  for (const tiltag of b.proevet.tiltag) saet("proevet/tiltag", tiltag);
  saet("proevet/virkning", b.proevet.virkning);
  saet("maerke/foer", b.maerke.foer);
  saet("maerke/endeligt", b.maerke.endeligt);
  for (const area of tekster) area.value = texts[area.dataset.tekst] ?? "";
}

function saet(name, value) {
  if (value === null || value === undefined) return;
  const input = gruppe(name).find((i) => i.value === String(value));
  if (input) input.checked = true;
}

/* The paths outside the scale that an answer opens. Which answers do so is written in data-spor by
   the build, so this works when Python does not. */

/** Ids of the open paths, each once. */
export function aabneSpor() {
  const open = new Set();
  for (const input of form.querySelectorAll("input[data-spor]:checked")) {
    if (input.closest(".lager")) continue;
    // A kind only counts together with a suspicion; a suspicion gives way to a named kind.
    const { kunMed, vigerFor } = input.dataset;
    if (kunMed && !gruppe(kunMed).some((i) => i.checked && i.dataset.spor)) continue;
    if (vigerFor && gruppe(vigerFor).some((i) => i.checked)) continue;
    for (const id of input.dataset.spor.split(" ")) open.add(id);
  }
  return open;
}

/** Show the cards of these paths inside `root`, hide the others. */
export function visVeje(root, open) {
  for (const card of root.querySelectorAll("[data-vej]")) card.hidden = !open.has(card.dataset.vej);
}
