/* A soft warning when a free text looks as if it holds a CPR number. Runs on the spot, stores nothing. */

import { ord } from "./ord.js";
import { tekster } from "./besvarelse.js";

/** Watch every free text for `pattern` (a regular expression, from the page). */
export function saetVagt(pattern) {
  const cpr = new RegExp(pattern);
  for (const area of tekster) {
    const note = document.getElementById(`vagt-${area.dataset.tekst}`);
    area.addEventListener("input", () => {
      const text = cpr.test(area.value) ? ord("cpr") : "";
      if (note.textContent !== text) note.textContent = text;
    });
  }
}
