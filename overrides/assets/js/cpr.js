/* A soft warning when a free text looks as if it holds a CPR number. Runs on the spot, stores nothing.
   What a number looks like is told by the page. */

import { wording } from "./prepared.js";

/** While any of `areas` holds something like `pattern` (a regular expression), `note` says so. */
export function warnOfCpr(areas, note, pattern) {
  const cpr = new RegExp(pattern);
  const look = () => {
    const text = areas.some((area) => cpr.test(area.value)) ? wording("cpr") : "";
    if (note.textContent !== text) note.textContent = text;
  };
  for (const area of areas) area.addEventListener("input", look);
}
