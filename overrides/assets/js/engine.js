/* The client of the engine: Python in a worker. One state at a time, one promise per call. Knows
   nothing about what is asked or answered: text in, text out.

   hviler -> henter -> starter -> klar; from every state -> fejl with a reason:
   intet-wasm, for-gammel, ikke-bygget, hentning, start, for-lang-tid, doede.
   States and reasons are Danish because they are keys of words in the page. */

const PATIENCE_MS = 60_000;
/* Nothing is heard while the .wasm comes down, and on a poor line its 3 MB take minutes. */
const DOWNLOADS_SLOWER = 4;
const CALL_MS = 20_000;

/** An engine that is not yet running.
 *  runtime, bundle: absolute addresses of the folders of the runtime and of our package; "" when not built.
 *  onState(state, reason): called each time the state changes. */
export function createEngine({ runtime, bundle, onState }) {
  let worker = null;
  let state = "hviler";
  let reason = "";
  let last = 0;
  let watch = 0;
  const calls = new Map();

  function enter(next, why = "") {
    state = next;
    reason = why;
    if (next === "klar" || next === "hviler") clearTimeout(watch);
    onState(state, reason);
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
    watch = setTimeout(() => fail("for-lang-tid"), state === "henter" ? PATIENCE_MS * DOWNLOADS_SLOWER : PATIENCE_MS);
  }

  function receive(message) {
    if (message.kind === "answer") {
      const call = calls.get(message.number);
      calls.delete(message.number);
      clearTimeout(call?.limit);
      call?.resolve(message.text);
    } else if (message.kind === "failure") {
      fail(message.reason);
    } else if (message.kind === "state") {
      enter(message.state);
      if (message.state !== "klar") watchStart();
    }
  }

  return {
    get state() { return state; },
    get reason() { return reason; },

    /** Start, or start again after an error. Does nothing while it is under way or ready. */
    start() {
      if (state !== "hviler" && state !== "fejl") return;
      if (typeof WebAssembly !== "object") { fail("intet-wasm"); return; }
      if (typeof Worker !== "function") { fail("for-gammel"); return; }
      if (!runtime || !bundle) { fail("ikke-bygget"); return; }
      enter("henter");
      watchStart();
      let mine;
      try {
        mine = new Worker(new URL("engine-worker.js", import.meta.url), { type: "module" });
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
      mine.postMessage(JSON.stringify({ kind: "start", runtime, bundle }));
    },

    /** Send a text to the door; resolves to the door's text. Rejects when the engine fails. */
    call(text) {
      if (state !== "klar") return Promise.reject(new Error(reason || state));
      last += 1;
      const number = last;
      return new Promise((resolve, reject) => {
        // A dead worker sends no event, so each call has a watch of its own.
        const limit = setTimeout(() => fail("doede"), CALL_MS);
        calls.set(number, { resolve, reject, limit });
        worker.postMessage(JSON.stringify({ kind: "call", number, text }));
      });
    },

    /** End the worker; its memory, and the answers in it, go with it. */
    stop() {
      worker?.terminate();
      worker = null;
      for (const { reject, limit } of calls.values()) { clearTimeout(limit); reject(new Error("hviler")); }
      calls.clear();
      enter("hviler");
    },
  };
}
