/* Coming back to a page: nothing of the last visit is shown. The first showing is not that, and by then
   somebody may have begun to write. */

/** Call `clear` each time the page is come back to, or loaded anew. */
export function onComingBack(clear) {
  addEventListener("pageshow", (event) => {
    const [visit] = performance.getEntriesByType("navigation");
    if (event.persisted || visit?.type !== "navigate") clear();
  });
}
