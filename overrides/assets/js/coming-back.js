/* Leaving a page and coming back to it: nothing of a visit is kept. The first showing is no coming back,
   and by then somebody may have begun to write. */

/** Call `clear` as the page is left, and each time it is come back to, or loaded anew. */
export function keepNothing(clear) {
  addEventListener("pagehide", clear);
  addEventListener("pageshow", (event) => {
    const [visit] = performance.getEntriesByType("navigation");
    if (event.persisted || visit?.type !== "navigate") clear();
  });
}
