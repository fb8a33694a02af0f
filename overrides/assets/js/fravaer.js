/* What two per cent of a quarter are in days. The per cent stand in the page; here they are only counted. */

import { keepNothing } from "./coming-back.js";
import { wording } from "./prepared.js";

const place = document.getElementById("fravaer");
const { orientering, underretning, faerrest, flest } = place.dataset;
const field = document.getElementById("fravaer-dage");
const whole = document.getElementById("fravaer-svar");
const halves = document.getElementById("fravaer-halve");

/* The first of `parts` of a day that reaches the per cent of the days. */
const reached = (days, percent, parts) => Math.ceil(days * Number(percent) * parts / 100) / parts;
const said = (days, parts) => ({
  a: reached(days, orientering, parts).toLocaleString("da-DK"),
  b: reached(days, underretning, parts).toLocaleString("da-DK"),
});

function show() {
  const days = field.valueAsNumber;
  const fits = Number.isInteger(days) && days >= Number(faerrest) && days <= Number(flest);
  halves.textContent = fits ? wording("halve", said(days, 2)) : "";
  if (fits) whole.textContent = wording("graenser", said(days, 1));
  else whole.textContent = field.value || field.validity.badInput ? wording("udenfor", { a: faerrest, b: flest }) : "";
}

function clear() {
  field.value = "";
  show();
}

field.addEventListener("input", show);
keepNothing(clear);
clear();
place.hidden = false;
