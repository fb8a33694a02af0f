/* The browser's own "leave this page?", only while there is something to lose: the listener keeps the
   page out of the back/forward cache. Ringing is not leaving. */

let guarding = false;
let ringing = false;
const ask = (event) => { if (!ringing) event.preventDefault(); };

document.addEventListener("click", (event) => {
  if (!event.target.closest?.('a[href^="tel:"]')) return;
  ringing = true;
  setTimeout(() => { ringing = false; }, 1500);
}, true);

/** Guard, or stop guarding. */
export function guardLeaving(needed) {
  if (needed === guarding) return;
  guarding = needed;
  if (needed) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}
