/* Danger now, or not known: said aloud when it is answered, and in sight on every later step until the
   answer is another. */

import { chosen } from "./questions.js";

const banner = document.getElementById("fare-banner");
let shown = null;

export function showDanger() {
  const answer = chosen("fare");
  if (answer === shown) return;
  shown = answer;
  const shape = answer === null ? null : document.getElementById(`fare-banner-${answer}`);
  banner.replaceChildren(...(shape ? [shape.content.cloneNode(true)] : []));
}
