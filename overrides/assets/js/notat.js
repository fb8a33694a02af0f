/* Step 10: the note. One shape, written at build time, filled with text; the same is shown, printed,
   copied and saved. */

import { fyldListe, kopi, ord } from "./ord.js";
import { form, harSlags, laesTekster, medSvar, spoergsmaal, svarord } from "./besvarelse.js";
import { forslagsord, maerkeord, svarMedOrd } from "./forslag.js";

const frame = document.getElementById("notat");

/** A filled note (an <article>, not in the page). `forslag` is the door's, or null without one. */
export function lavNotat(forslag) {
  const note = kopi("notat-skabelon");
  const texts = Object.fromEntries(Object.entries(laesTekster()).map(([key, text]) => [key, text.trim()]));
  const said = forslagsord(forslag);
  const fields = {
    ...texts,
    dato: new Date().toLocaleDateString("da-DK", { day: "numeric", month: "long", year: "numeric" }),
    alder: svarord("alder"),
    rolle: svarord("rolle"),
    fare: svarord("fare"),
    overgreb: [svarord("overgreb"), harSlags() ? svarord("overgreb/slags") : ""].filter(Boolean).join(": "),
    varighed: svarord("varighed"),
    udvikling: svarord("udvikling"),
    virkning: svarord("proevet/virkning"),
    "maerke-foer": inOne(maerkeord("foer")),
    "maerke-endeligt": inOne(maerkeord("endeligt")),
    forslag: inOne(said),
    regler: (forslag?.begrundelser ?? []).map((item) => ord(`regel/${item.regel}`)).join(" · "),
    nej: ord("nej-antal", { a: medSvar("tegn", "nej").length }),
  };
  const lists = {
    ja: medSvar("tegn", "ja").map(svarMedOrd),
    risiko: medSvar("risiko", "ja").map(svarMedOrd),
    beskyttelse: medSvar("beskyttelse", "ja").map(svarMedOrd),
    tiltag: [...form.querySelectorAll('input[name="proevet/tiltag"]:checked')].map((input) => input.parentElement.textContent.trim()),
    "ved-ikke": ["tegn", "risiko", "beskyttelse"].flatMap((kind) => medSvar(kind, "ved-ikke")).map(spoergsmaal),
    ubesvaret: (forslag?.ubesvaret ?? []).map(spoergsmaal),
  };
  if (lists.ja.length === 0) fields.varighed = fields.udvikling = "";
  const has = {
    ...Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, text !== ""])),
    ...Object.fromEntries(Object.entries(lists).map(([key, items]) => [key, items.length > 0])),
    nej: medSvar("tegn", "nej").length > 0,
  };
  has["noget-proevet"] = has.tiltag || has.virkning || has.proevet;

  for (const part of note.querySelectorAll("[data-hvis]")) if (!has[part.dataset.hvis]) part.remove();
  for (const part of note.querySelectorAll("[data-hvis-ikke]")) if (has[part.dataset.hvisIkke]) part.remove();
  for (const spot of note.querySelectorAll("[data-felt]")) spot.textContent = fields[spot.dataset.felt] || ord("ikke-besvaret");
  for (const spot of note.querySelectorAll("[data-liste]")) fyldListe(spot, lists[spot.dataset.liste]);
  return note;
}

const inOne = ({ baand, trin }) => (trin ? `${baand} (${trin.toLowerCase()})` : baand);

/** Put the note on the page. */
export function visNotat(forslag) {
  frame.replaceChildren(lavNotat(forslag));
}

export function rydNotat() {
  frame.replaceChildren();
}

/** The note as plain text, for a journal that takes no formatting. */
export function somTekst(note) {
  const lines = [];
  for (const part of note.querySelectorAll("h3, h4, p, li, dl > div")) {
    const text = part.textContent.replace(/[ \t\u00a0]+/g, " ").trim();
    if (part.matches("h3, h4")) lines.push("", text.toUpperCase());
    else if (part.matches("li")) lines.push(`- ${text}`);
    else if (part.matches("div")) lines.push(`${part.querySelector("dt").textContent}: ${part.querySelector("dd").textContent}`);
    else lines.push(text);
  }
  return lines.join("\n").trim();
}

/** Copy as formatted and as plain text. Returns whether it went well. */
export async function kopier() {
  const note = frame.firstElementChild;
  const plain = somTekst(note);
  try {
    if (navigator.clipboard && typeof ClipboardItem === "function") {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([note.outerHTML], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      })]);
      return true;
    }
  } catch { /* Not allowed here: try the older ways. */ }
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(plain);
      return true;
    }
  } catch { /* Same. */ }
  const range = document.createRange();
  range.selectNodeContents(note);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}
