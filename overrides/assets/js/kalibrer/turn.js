/* One machine in turn: each person marks every child, and between two people no mark is on the screen:
   neither pressed, nor focused, nor said. */

import { wording } from "../prepared.js";

const part = document.querySelector('[data-del="rundt"]');
const children = [...part.querySelectorAll("section[data-barn]")];
const during = part.querySelector("[data-boern]");
const between = part.querySelector("[data-skift]");
const who = part.querySelector("[data-hvem]");
const button = (name) => part.querySelector(`[data-goer="${name}"]`);

let last = 0;
let marks = [];

/** Is somebody half way through? */
export const isUnderWay = () => marks.length > 0;

/** Let person `number` begin on the first of `count` children. */
export function beginPerson(number, count) {
  last = count;
  marks = [];
  who.textContent = wording("foerst", { a: number });
  during.hidden = false;
  between.hidden = true;
  show();
}

/** Set `mark` on the child that is shown. The person's marks when it was the last, otherwise null. */
export function mark(id) {
  marks.push(id);
  if (marks.length < last) {
    show();
    return null;
  }
  const whole = marks;
  marks = [];
  return whole;
}

/** Back to the child before; its mark is taken away. */
export function stepBack() {
  marks.pop();
  show();
}

/** Person `number` is done. `more`: there may be another. */
export function waitForNext(number, more) {
  during.hidden = true;
  between.hidden = false;
  who.textContent = wording("faerdig", { a: number });
  button("naeste").hidden = !more;
  button(more ? "naeste" : "alle").focus();
}

export function clearTurn() {
  marks = [];
  who.textContent = "";
}

function show() {
  for (const child of children) child.hidden = Number(child.dataset.barn) !== marks.length + 1;
  button("forrige").disabled = marks.length === 0;
  const heading = children[marks.length].querySelector("h3");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest", behavior: "instant" });
}
