/* A clock that counts down on the big screen, and is heard of when it is done. */

import { wording } from "../prepared.js";

const shown = document.getElementById("ur");
const status = document.getElementById("plenum-status");
const minutes = document.getElementById("ur-minutter");
const button = document.querySelector('[data-goer="ur"]');

let ends = 0;
let ticking = 0;

/** Start the clock, or stop it. */
export function toggleClock() {
  if (ticking) { stopClock(); return; }
  shown.textContent = "";
  status.textContent = "";
  button.textContent = wording("ur-stop");
  ends = Date.now() + Number(minutes.value) * 60_000;
  ticking = setInterval(tick, 250);
  tick();
}

export function stopClock() {
  if (!ticking) return;
  clearInterval(ticking);
  ticking = 0;
  shown.textContent = "";
  status.textContent = "";
  button.textContent = wording("ur-start");
}

function tick() {
  const left = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
  shown.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  if (left > 0) return;
  stopClock();
  shown.textContent = wording("ur-slut");
  status.textContent = wording("ur-slut");
}
