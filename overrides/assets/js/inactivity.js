/* A computer that several people use, and nobody at it. After a while without input a dialog warns,
   counts down and clears. One press keeps everything. Does not run while printing or when nothing is
   entered. */

import { wording } from "./prepared.js";

const dialog = document.getElementById("dialog-tavs");
const shown = dialog.querySelector("[data-ned]");
const spoken = dialog.querySelector("[data-ned-hoejt]");

/** Start watching. minutes, seconds: wait and warning. `entered()` says whether there is anything to
 *  clear; `expire()` clears. Clock times are compared, so a sleeping computer is noticed. */
export function watchInactivity({ minutes, seconds, entered, expire }) {
  let last = Date.now();
  let ends = 0;
  let printing = false;
  const wait = minutes * 60_000;

  const touch = () => { if (!dialog.open) last = Date.now(); };
  for (const type of ["keydown", "pointerdown", "input", "wheel"]) addEventListener(type, touch, { capture: true, passive: true });
  addEventListener("beforeprint", () => { printing = true; });
  addEventListener("afterprint", () => { printing = false; keep(); });
  document.addEventListener("visibilitychange", tick);

  function keep() {
    last = Date.now();
    ends = 0;
    if (dialog.open) dialog.close();
  }

  function clear() {
    keep();
    expire();
  }

  function tick() {
    if (printing) return;
    const now = Date.now();
    if (!entered()) { keep(); return; }
    if (!dialog.open) {
      if (now - last < wait) return;
      // Asleep for longer than wait and warning together: nobody could have answered.
      if (now - last >= wait + seconds * 1000 && !ends) { clear(); return; }
      ends = last + wait + seconds * 1000;
      say(ends - now, true);
      dialog.showModal();
      return;
    }
    if (now >= ends) clear();
    else say(ends - now, false);
  }

  function say(left, first) {
    const whole = Math.ceil(left / 1000);
    shown.textContent = whole >= 60
      ? wording("minutter", { a: Math.floor(whole / 60), b: whole % 60 })
      : wording("sekunder", { a: whole });
    // Read aloud rarely: a screen reader must not count every second.
    if (first || whole === 60 || whole === 30 || whole === 10) spoken.textContent = shown.textContent;
  }

  dialog.addEventListener("cancel", (event) => { event.preventDefault(); keep(); });
  dialog.addEventListener("click", (event) => {
    if (event.target.value === "ja") keep();
    if (event.target.value === "nej") clear();
  });
  setInterval(tick, 1000);
}
