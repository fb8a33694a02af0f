/* Calibrating together: choose how many, mark on paper or in turn, see how far the group agrees. */

import { openDoor, Refused } from "../door.js";
import { hideErrors, showErrors } from "../error-summary.js";
import { guardLeaving } from "../leaving.js";
import { wording } from "../prepared.js";
import { clearResult, keepAsBefore, showFailure, showResult } from "./result.js";
import { addPerson, clearTable, marksOf, missingMarks, openTable, people } from "./table.js";
import { beginPerson, clearTurn, isUnderWay, mark, stepBack, waitForNext } from "./turn.js";

const page = document.getElementById("kalibrer");
const parts = [...page.querySelectorAll(".del")];
const persons = document.getElementById("personer");
const door = openDoor(page);

/** Counts up when everything is cleared: an answer to what was there before is not shown. */
let visit = 0;

const children = () => Number(page.querySelector('input[name="antal"]:checked').value);
const guard = () => guardLeaving(isUnderWay() || people() > 0);

function show(name, focus = true) {
  hideErrors();
  for (const each of parts) each.classList.toggle("er-aktiv", each.dataset.del === name);
  if (!focus) return;
  const heading = page.querySelector(".er-aktiv h2");
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "start", behavior: "instant" });
}

async function answer() {
  const missing = missingMarks();
  showErrors(missing);
  if (missing.length) return;
  const mine = visit;
  try {
    const { enighed } = await door.ask({ kald: "enighed", maerker: marksOf() });
    if (mine !== visit) return;
    showResult(enighed);
  } catch (error) {
    if (mine !== visit) return;
    showFailure(error instanceof Refused ? error.message : "");
  }
  show("resultat");
}

const actions = {
  papir() {
    const fits = persons.value !== "" && persons.validity.valid;
    persons.removeAttribute("aria-invalid");
    showErrors(fits ? [] : [{ text: wording("personer"), target: persons }]);
    if (!fits) { persons.setAttribute("aria-invalid", "true"); return; }
    openTable(children(), Number(persons.value));
    show("tabel");
  },
  rundt() {
    openTable(children(), 0);
    show("rundt", false);
    beginPerson(1, children());
  },
  naeste() { beginPerson(people() + 1, children()); },
  alle() { clearTurn(); show("tabel"); },
  forrige: stepBack,
  vis: answer,
  ret() { show("tabel"); },
  print() { window.print(); },
  igen() { keepAsBefore(); clearTable(); show("begynd"); },
  forfra() { reset(); show("begynd"); },
};

page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.maerke) {
    const whole = mark(button.dataset.maerke);
    if (whole) {
      addPerson(whole);
      waitForNext(people(), people() < Number(persons.max));
    }
  }
  actions[button?.dataset.goer]?.();
  guard();
});

function reset() {
  visit += 1;
  clearTable();
  clearTurn();
  clearResult();
  persons.value = "";
  page.querySelector('input[name="antal"]').checked = true;
  guardLeaving(false);
  show("begynd", false);
}

addEventListener("pagehide", reset);
reset();
door.startWhenIdle();
document.documentElement.setAttribute("data-lineal-klar", "");
