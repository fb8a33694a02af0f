/* The summary above a page of what is wrong on it: a link to each, focus on the summary, and a word in
   the title of the window. */

import { copyOf, wording } from "./prepared.js";

const summary = document.getElementById("fejl-oversigt");
const list = summary.querySelector("ul");

/** Show these errors in place of earlier ones; none takes the summary away. Each is {text, target,
 *  around}: a press on it moves focus to `target` and brings `around` (or the target) into view. */
export function showErrors(errors) {
  hideErrors();
  if (!errors.length) return;
  list.replaceChildren(...errors.map(({ text, target, around = target }) => {
    const item = copyOf("skabelon-fejl");
    const link = item.querySelector("a");
    link.textContent = text;
    // The address must not change: a hash would make a history entry.
    link.addEventListener("click", (event) => {
      event.preventDefault();
      target.closest("details")?.setAttribute("open", "");
      target.focus();
      around.scrollIntoView({ block: "center", behavior: "instant" });
    });
    return item;
  }));
  summary.hidden = false;
  document.title = wording("titel-fejl") + document.title;
  summary.focus();
  summary.scrollIntoView({ block: "start", behavior: "instant" });
}

/** Take the summary away. */
export function hideErrors() {
  if (summary.hidden) return;
  summary.hidden = true;
  list.replaceChildren();
  const prefix = wording("titel-fejl");
  if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
}
