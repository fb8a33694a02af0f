/* Step 9: the actions that the door names, in its order, copied from the shapes in the page. */

import { forslagInWords, maerkeInWords } from "./forslag.js";

const box = document.getElementById("plan");
const shapes = new Map(
  [...document.getElementById("alle-handlinger").content.children].map((item) => [item.dataset.handling, item]),
);

/** Show the plan of a forslag above the rest of `section`; without one, the plain lists stand. */
export function showPlan(section, forslag) {
  const has = Boolean(forslag);
  box.hidden = !has;
  section.classList.toggle("har-plan", has);
  if (!has) return;
  const { foerst, egne } = forslag.plan;
  for (const doors of box.querySelectorAll("[data-plan-spor]")) {
    const id = doors.dataset.planSpor;
    doors.hidden = !forslag.plan.spor.includes(id) || forslag.uden_om_skalaen.includes(id);
  }
  put("foerst", foerst);
  put("egne", egne);
  box.querySelector("[data-plan-egne]").hidden = egne.length === 0;
  const lower = ["endeligt-lavere", "endeligt-under-spor"].some((remark) => forslag.bemaerk.includes(remark));
  box.querySelector("[data-plan-maerker]").hidden = !lower;
  box.querySelector("[data-plan-forslag]").textContent = forslagInWords(forslag).baand;
  box.querySelector("[data-plan-eget]").textContent = maerkeInWords("endeligt").baand;
  box.querySelector("[data-plan-over]").hidden = !forslag.bemaerk.includes("endeligt-hoejere");
}

function put(name, ids) {
  box.querySelector(`[data-plan="${name}"]`).replaceChildren(...ids.map((id) => shapes.get(id).cloneNode(true)));
}
