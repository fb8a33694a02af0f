/* Step 10: the note. One shape, written at build time, filled with text; the same is shown, printed,
   copied and saved. */

import { copyText } from "../handing-over.js";
import { copyOf, fillList, wording } from "../prepared.js";
import { asksForKinds, refsWith, standingTexts } from "./besvarelse.js";
import { answerWithQuestion, forslagInWords, maerkeInWords } from "./forslag.js";
import { answerInWords, fieldOf, form, questionInWords } from "./questions.js";

const frame = document.getElementById("notat");

/** A filled note (an <article>, not in the page). `forslag` is the door's, or null without one. */
export function makeNotat(forslag) {
  const note = copyOf("notat-skabelon");
  const texts = Object.fromEntries(standingTexts(forslag).map((area) => [area.dataset.tekst, area.value.trim()]));
  const said = forslagInWords(forslag);
  const fields = {
    ...texts,
    dato: new Date().toLocaleDateString("da-DK", { day: "numeric", month: "long", year: "numeric" }),
    alder: answerInWords("alder"),
    rolle: answerInWords("rolle"),
    fare: answerInWords("fare"),
    overgreb: [answerInWords("overgreb"), asksForKinds() ? answerInWords("overgreb/slags") : ""].filter(Boolean).join(": "),
    varighed: answerInWords("varighed"),
    udvikling: answerInWords("udvikling"),
    virkning: answerInWords("proevet/virkning"),
    "maerke-foer": inOne(maerkeInWords("foer")),
    "maerke-endeligt": inOne(maerkeInWords("endeligt")),
    forslag: inOne(said),
    regler: (forslag?.begrundelser ?? []).map((item) => wording(`regel/${item.regel}`)).join(" · "),
    nej: wording("nej-antal", { a: refsWith("tegn", "nej").length }),
  };
  const lists = {
    ja: [...refsWith("linjer", "ja").filter(hasNoTegn), ...refsWith("tegn", "ja")].map(answerWithQuestion),
    risiko: refsWith("risiko", "ja").map(answerWithQuestion),
    beskyttelse: refsWith("beskyttelse", "ja").map(answerWithQuestion),
    tiltag: [...form.querySelectorAll('input[name="proevet/tiltag"]:checked')].map((input) => input.parentElement.textContent.trim()),
    plan: planRows(texts),
    "ved-ikke": ["linjer", "tegn", "risiko", "beskyttelse"].flatMap((kind) => refsWith(kind, "ved-ikke")).map(questionInWords),
    ubesvaret: (forslag?.ubesvaret ?? []).map(questionInWords),
  };
  if (lists.ja.length === 0) fields.varighed = fields.udvikling = "";
  const has = {
    ...Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, text !== ""])),
    ...Object.fromEntries(Object.entries(lists).map(([key, items]) => [key, items.length > 0])),
    nej: refsWith("tegn", "nej").length > 0,
  };
  has["noget-proevet"] = has.tiltag || has.virkning || has.proevet;

  for (const part of note.querySelectorAll("[data-hvis]")) if (!has[part.dataset.hvis]) part.remove();
  for (const part of note.querySelectorAll("[data-hvis-ikke]")) if (has[part.dataset.hvisIkke]) part.remove();
  for (const spot of note.querySelectorAll("[data-felt]")) spot.textContent = fields[spot.dataset.felt] || wording("ikke-besvaret");
  for (const spot of note.querySelectorAll("[data-liste]")) fillList(spot, lists[spot.dataset.liste]);
  return note;
}

/* A line said yes to stands in the note by itself only when none of the signs under it does. */
const hasNoTegn = (ref) => !fieldOf(ref).querySelector('.under-linjen .tegn > .paa-raekke input[value="ja"]:checked');

/** What is written in the plan, a line for each row: what, who and when. */
function planRows(texts) {
  const rows = new Set(Object.keys(texts).flatMap((key) => /^plan-\d+(?=-)/.exec(key) ?? []));
  return [...rows].map((row) => ["hvad", "hvem", "hvornaar"].map((part) => texts[`${row}-${part}`]).filter(Boolean).join(" – ")).filter(Boolean);
}

const inOne = ({ baand, trin }) => (trin ? `${baand} (${trin.toLowerCase()})` : baand);

/** Put the note on the page. */
export function showNotat(forslag) {
  frame.replaceChildren(makeNotat(forslag));
}

export function clearNotat() {
  frame.replaceChildren();
}

/** The note as plain text, for a journal that takes no formatting. */
function asText(note) {
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
export async function copyNotat() {
  const note = frame.firstElementChild;
  const plain = asText(note);
  try {
    if (navigator.clipboard && typeof ClipboardItem === "function") {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([note.outerHTML], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      })]);
      return true;
    }
  } catch { /* Not allowed here: try the older ways. */ }
  if (await copyText(plain)) return true;
  const range = document.createRange();
  range.selectNodeContents(note);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand("copy");
}
