/* The web: a choice on each axis becomes a corner. Where the corners lie was worked out at build time. */

import { keepNothing } from "./coming-back.js";
import { wording } from "./prepared.js";

const web = document.getElementById("spindelvaev");
const shape = document.getElementById("radar-svar");
const answer = document.getElementById("spindelvaev-svar");
const points = [...web.querySelectorAll(".radar__punkt")];
const cells = [...web.querySelectorAll("td[data-akse]")];
const [{ textContent: unrated }] = cells;

function draw() {
  const chosen = new Map([...web.querySelectorAll("input:checked")].map(({ name, value }) => [name, value]));
  const corners = points.filter(({ dataset }) => chosen.get(dataset.akse) === dataset.tal);
  shape.setAttribute("points", corners.map((point) => `${point.getAttribute("cx")},${point.getAttribute("cy")}`).join(" "));
  for (const point of points) point.classList.toggle("er-valgt", corners.includes(point));
  for (const cell of cells) cell.textContent = chosen.get(cell.dataset.akse) ?? unrated;
  return chosen.size;
}

function clear() {
  for (const input of web.querySelectorAll("input:checked")) input.checked = false;
  draw();
}

web.addEventListener("change", () => {
  answer.textContent = wording("vurderet", { a: draw(), b: cells.length });
});
web.addEventListener("click", (event) => {
  const press = event.target.dataset.goer;
  if (press === "print") print();
  if (press === "ryd") { clear(); answer.textContent = wording("ryddet"); }
});
keepNothing(clear);
document.getElementById("spindelvaev-knapper").hidden = false;
clear();
