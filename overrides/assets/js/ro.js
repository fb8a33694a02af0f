/* Quiet: a computer that several people use. After a while without input a dialog warns, counts down
   and clears. One press keeps everything. Does not run while printing or when nothing is entered. */

import { ord } from "./ord.js";

const dialog = document.getElementById("dialog-tavs");
const shown = dialog.querySelector("[data-ned]");
const spoken = dialog.querySelector("[data-ned-hoejt]");

/** Start watching. minutter, sekunder: wait and warning. `indtastet()` says whether there is anything
 *  to clear; `udloeb()` clears. Clock times are compared, so a sleeping computer is noticed. */
export function holdOeje({ minutter, sekunder, indtastet, udloeb }) {
  let last = Date.now();
  let ends = 0;
  let printing = false;
  const wait = minutter * 60_000;

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
    udloeb();
  }

  function tick() {
    if (printing) return;
    const now = Date.now();
    if (!indtastet()) { keep(); return; }
    if (!dialog.open) {
      if (now - last < wait) return;
      // Asleep for longer than wait and warning together: nobody could have answered.
      if (now - last >= wait + sekunder * 1000 && !ends) { clear(); return; }
      ends = last + wait + sekunder * 1000;
      say(ends - now, true);
      dialog.showModal();
      return;
    }
    if (now >= ends) clear();
    else say(ends - now, false);
  }

  function say(left, first) {
    const seconds = Math.ceil(left / 1000);
    shown.textContent = seconds >= 60
      ? ord("minutter", { a: Math.floor(seconds / 60), b: seconds % 60 })
      : ord("sekunder", { a: seconds });
    // Read aloud rarely: a screen reader must not count every second.
    if (first || seconds === 60 || seconds === 30 || seconds === 10) spoken.textContent = shown.textContent;
  }

  dialog.addEventListener("cancel", (event) => { event.preventDefault(); keep(); });
  dialog.addEventListener("click", (event) => {
    if (event.target.value === "ja") keep();
    if (event.target.value === "nej") clear();
  });
  setInterval(tick, 1000);
  return { keep };
}
