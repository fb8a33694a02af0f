/* The form is the only memory there is. This module reads it into the besvarelse that the door expects,
   and puts such a one back. */

import { addFollowUp, allChosen, chosen, chosenInput, fieldOf, form, freeTexts, inputsOf, isAsked } from "./questions.js";

/** Every reference below `kind` ("tegn", "risiko", "beskyttelse") with this answer, in page order. */
export function refsWith(kind, answer) {
  const found = [];
  for (const input of form.querySelectorAll(`input[name^="${kind}/"]:checked`)) {
    if (input.value === answer && input.name.split("/").length === 2 && isAsked(input)) found.push(input.name);
  }
  return found;
}

export const hasTegn = () => refsWith("tegn", "ja").length > 0;

/** True when anything at all has been entered. */
export function isAnythingEntered() {
  return form.querySelector("input:checked") !== null || freeTexts.some((area) => area.value !== "");
}

/** Does the answer about violence and abuse ask what kind? */
export const asksForKinds = () => inputsOf("overgreb").some((input) => input.checked && "viser" in input.dataset);

/** The answers as the door wants them. Nothing is filled in that was not answered. */
export function readBesvarelse() {
  const yes = hasTegn();
  return {
    lineal: document.getElementById("lineal-side").dataset.lineal,
    alder: chosen("alder"),
    rolle: chosen("rolle"),
    fare: chosen("fare"),
    overgreb: {
      svar: chosen("overgreb"),
      slags: asksForKinds() ? allChosen("overgreb/slags") : [],
    },
    linjer: Object.fromEntries(Object.entries(readKind("linjer", [])).map(([id, { svar }]) => [id, svar])),
    tegn: readKind("tegn", ["hyppighed", "grad"]),
    varighed: yes ? chosen("varighed") : null,
    udvikling: yes ? chosen("udvikling") : null,
    risiko: readKind("risiko", ["varighed"]),
    beskyttelse: readKind("beskyttelse", []),
    proevet: { tiltag: allChosen("proevet/tiltag"), virkning: chosen("proevet/virkning") },
    maerke: { foer: readMaerke("foer"), endeligt: readMaerke("endeligt") },
  };
}

function readKind(kind, parts) {
  const found = {};
  for (const svar of ["ja", "nej", "ved-ikke"]) {
    for (const ref of refsWith(kind, svar)) {
      const item = { svar };
      if (svar === "ja") for (const part of parts) if (fieldOf(`${ref}/${part}`)) item[part] = chosen(`${ref}/${part}`);
      found[ref.slice(kind.length + 1)] = item;
    }
  }
  return found;
}

function readMaerke(which) {
  const input = chosenInput(`maerke/${which}`);
  if (!input) return null;
  if ("tal" in input.dataset) return Number(input.value);
  return which === "foer" ? input.value : null;
}

/** The fields with a free text that still says something. The reason for a mark that lies lower says nothing
    when it does so no more; without a forslag nobody knows, and it stands. */
export function standingTexts(forslag) {
  return freeTexts.filter((area) => {
    const remark = area.closest("[data-bemaerk]")?.dataset.bemaerk;
    return area.value.trim() && (!forslag || !remark || forslag.bemaerk.includes(remark));
  });
}

/** The free texts by field. They never go to the door. */
export function readFreeTexts() {
  return Object.fromEntries(freeTexts.map((area) => [area.dataset.tekst, area.value]));
}

/** Empty every field. */
export function emptyForm() {
  form.reset();
  for (const area of freeTexts) area.value = "";
  for (const input of form.querySelectorAll("input:checked")) input.checked = false;
}

/** Put answers that the door has checked back into the form. `layOut` is called when age and role are
    known, before the signs are set. */
export function writeBesvarelse(besvarelse, texts, layOut) {
  emptyForm();
  set("alder", besvarelse.alder);
  set("rolle", besvarelse.rolle);
  layOut();
  set("fare", besvarelse.fare);
  set("overgreb", besvarelse.overgreb.svar);
  for (const slags of besvarelse.overgreb.slags) set("overgreb/slags", slags);
  for (const [id, svar] of Object.entries(besvarelse.linjer)) set(`linjer/${id}`, svar);
  for (const kind of ["tegn", "risiko", "beskyttelse"]) {
    for (const [id, item] of Object.entries(besvarelse[kind])) {
      if (item.svar === "ja") addFollowUp(fieldOf(`${kind}/${id}`));
      for (const [part, value] of Object.entries(item)) {
        set(part === "svar" ? `${kind}/${id}` : `${kind}/${id}/${part}`, value);
      }
    }
  }
  set("varighed", besvarelse.varighed);
  set("udvikling", besvarelse.udvikling);
  for (const tiltag of besvarelse.proevet.tiltag) set("proevet/tiltag", tiltag);
  set("proevet/virkning", besvarelse.proevet.virkning);
  set("maerke/foer", besvarelse.maerke.foer);
  set("maerke/endeligt", besvarelse.maerke.endeligt);
  for (const area of freeTexts) area.value = texts[area.dataset.tekst] ?? "";
}

function set(name, value) {
  if (value === null || value === undefined) return;
  const input = inputsOf(name).find((each) => each.value === String(value));
  if (input) input.checked = true;
}
