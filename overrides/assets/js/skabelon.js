/* A template filled in on the page. What is typed lives in the fields and nowhere else: it is gone when
   the page is left, when it is cleared, and when nobody has touched the machine for a while. */

import { keepNothing } from "./coming-back.js";
import { warnOfCpr } from "./cpr.js";
import { copyText } from "./handing-over.js";
import { watchInactivity } from "./inactivity.js";
import { guardLeaving } from "./leaving.js";
import { wording } from "./prepared.js";

const fields = document.getElementById("skabelon-felter");
const answer = document.getElementById("skabelon-svar");
const cprNote = document.getElementById("skabelon-cpr");
const areas = [...fields.querySelectorAll("textarea")];

const filled = () => areas.some((area) => area.value) || fields.querySelector("input:checked") !== null;

function clear() {
  for (const area of areas) area.value = "";
  for (const input of fields.querySelectorAll("input:checked")) input.checked = false;
  cprNote.textContent = "";
  guard();
}

const guard = () => guardLeaving(filled());

/** What is written, under its headings and questions, as plain text. Empty fields are left out. */
function asText() {
  const lines = [document.querySelector("h1").textContent.trim()];
  for (const section of fields.querySelectorAll("section")) {
    const said = [...section.querySelectorAll(".felt")].map(fieldText).filter(Boolean);
    if (said.length) lines.push("", section.querySelector("h2").textContent.toUpperCase(), ...said);
  }
  return lines.join("\n");
}

function fieldText(field) {
  const lead = field.querySelector("legend, .felt__led")?.firstChild.textContent.trim() ?? "";
  const ticked = [...field.querySelectorAll("input:checked")].map((input) => input.value);
  const rows = [...field.querySelectorAll("tbody tr")]
    .map((row) => [...row.querySelectorAll("textarea")].map((area) => area.value.trim()))
    .filter((row) => row.some(Boolean)).map((row) => row.join(" | "));
  const single = field.querySelector(":scope > textarea")?.value.trim() ?? "";
  const said = [...ticked, ...rows, single].filter(Boolean).join("\n");
  return said && `${lead}\n${said}\n`;
}

const actions = {
  print() { print(); },
  ryd() { clear(); answer.textContent = wording("ryddet"); },
  async kopier() { answer.textContent = wording(await copyText(asText()) ? "kopieret" : "kopi-fejl"); },
};

fields.addEventListener("click", (event) => actions[event.target.dataset?.goer]?.());
fields.addEventListener("change", guard);
fields.addEventListener("input", guard);
warnOfCpr(areas, cprNote, fields.dataset.cpr);
keepNothing(clear);
watchInactivity({
  minutes: Number(fields.dataset.tavsMinutter),
  seconds: Number(fields.dataset.varselSekunder),
  entered: filled,
  expire: () => { clear(); answer.textContent = wording("udloebet"); answer.focus(); },
});
document.getElementById("skabelon-knapper").hidden = false;
clear();
