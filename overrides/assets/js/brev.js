/* The parts of a letter, copied as plain text to be written on in the reader's own system. */

import { copyText } from "./handing-over.js";
import { wording } from "./prepared.js";

async function copy(part) {
  const text = [...part.querySelectorAll(":scope > p")].map((line) => line.textContent.trim()).join("\n\n");
  return wording(await copyText(text) ? "kopieret" : "kopi-fejl");
}

for (const place of document.querySelectorAll("[data-kopi]")) {
  place.querySelector("button").addEventListener("click", async () => {
    place.querySelector("[role=status]").textContent = await copy(place.parentElement);
  });
  place.hidden = false;
}
