/* The client of the engine: Python in a worker. One state at a time, one promise per call. Knows
   nothing about what is asked or answered: text in, text out.

   hviler -> henter -> starter -> klar; from every state -> fejl with a reason:
   intet-wasm, for-gammel, ikke-bygget, hentning, start, for-lang-tid, doede */

const WATCH_MS = 60_000;
/* Nothing is heard while the .wasm comes down, and on a poor line its 3 MB take minutes. */
const DOWNLOADS_SLOWER = 4;

/** An engine that is not yet running.
 *  koersel, pakke: absolute addresses of the runtime's folder and of our package.
 *  paaTilstand(tilstand, grund): called each time the state changes.
 *  arbejder: address of the worker. vagt: milliseconds without a sign of life before giving up. */
export function lavMotor({
  koersel,
  pakke,
  paaTilstand = () => {},
  arbejder = new URL("motor-arbejder.js", import.meta.url),
  vagt = WATCH_MS,
}) {
  let worker = null;
  let state = "hviler";
  let reason = "";
  let number = 0;
  let watch = 0;
  const calls = new Map();

  function enter(next, why = "") {
    state = next;
    reason = why;
    if (next === "klar" || next === "hviler") clearTimeout(watch);
    paaTilstand(state, reason);
  }

  function fail(why) {
    clearTimeout(watch);
    worker?.terminate();
    worker = null;
    const waiting = [...calls.values()];
    calls.clear();
    enter("fejl", why);
    for (const { reject } of waiting) reject(new Error(why));
  }

  function watchStart() {
    clearTimeout(watch);
    watch = setTimeout(() => fail("for-lang-tid"), state === "henter" ? vagt * DOWNLOADS_SLOWER : vagt);
  }

  function receive(message) {
    if (message.slags === "svar") {
      const call = calls.get(message.nr);
      calls.delete(message.nr);
      clearTimeout(call?.watch);
      call?.resolve(message.tekst);
      return;
    }
    if (message.slags === "fejl") { fail(message.grund); return; }
    if (message.slags === "tilstand") {
      enter(message.tilstand);
      if (message.tilstand !== "klar") watchStart();
    }
  }

  return {
    get tilstand() { return state; },
    get grund() { return reason; },

    /** Start, or start again after an error. Does nothing while it is under way or ready. */
    start() {
      if (state !== "hviler" && state !== "fejl") return;
      if (typeof WebAssembly !== "object") { fail("intet-wasm"); return; }
      if (typeof Worker !== "function") { fail("for-gammel"); return; }
      if (!koersel || !pakke) { fail("ikke-bygget"); return; }
      enter("henter");
      watchStart();
      let mine;
      try {
        mine = new Worker(arbejder, { type: "module" });
      } catch {
        fail("for-gammel");
        return;
      }
      worker = mine;
      mine.onmessage = (event) => { if (worker === mine) receive(JSON.parse(event.data)); };
      mine.onerror = (event) => {
        event.preventDefault();
        if (worker === mine) fail(state === "klar" ? "doede" : "hentning");
      };
      mine.onmessageerror = () => { if (worker === mine) fail("doede"); };
      mine.postMessage(JSON.stringify({ slags: "start", koersel, pakke }));
    },

    /** Send a text to the door; resolves to the door's text. Rejects when the engine fails. */
    kald(tekst) {
      if (state !== "klar") return Promise.reject(new Error(reason || state));
      number += 1;
      const nr = number;
      return new Promise((resolve, reject) => {
        // A dead worker sends no event, so each call has a watch of its own.
        const limit = setTimeout(() => fail("doede"), Math.min(vagt, 20_000));
        calls.set(nr, { resolve, reject, watch: limit });
        worker.postMessage(JSON.stringify({ slags: "kald", nr, tekst }));
      });
    },

    /** End the worker; its memory, and the answers in it, go with it. */
    stop() {
      worker?.terminate();
      worker = null;
      for (const { reject, watch: limit } of calls.values()) { clearTimeout(limit); reject(new Error("hviler")); }
      calls.clear();
      enter("hviler");
    },
  };
}
