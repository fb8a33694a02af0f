/* The door of the Python package, as a page asks it: the engine behind it starts when the browser has
   time, and a question waits until the engine is ready or has failed. */

import { createEngine } from "./engine.js";

/** The door has read a call and refuses it; the message is the door's own sentence. */
export class Refused extends Error {}

const isSettled = (state) => state === "klar" || state === "fejl";
const absolute = (address) => (address ? new URL(address, document.baseURI).href : "");

/** The door whose addresses stand on `page`. `onState(state, reason)`: see engine.js. */
export function openDoor(page, onState = () => {}) {
  const waiting = [];
  const engine = createEngine({
    runtime: absolute(page.dataset.koersel),
    bundle: absolute(page.dataset.pakke),
    onState(state, reason) {
      if (isSettled(state)) for (const go of waiting.splice(0)) go();
      onState(state, reason);
    },
  });
  const settled = () => (isSettled(engine.state) ? Promise.resolve() : new Promise((go) => waiting.push(go)));

  return {
    get state() { return engine.state; },
    get reason() { return engine.reason; },
    start: engine.start,
    stop: engine.stop,

    /** Start behind the page, once the browser has nothing better to do. */
    startWhenIdle() {
      const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
      idle(engine.start, { timeout: 1000 });
    },

    /** The door's reply to a call. Rejects with Refused, or with a reason when there is no engine. */
    async ask(call) {
      if (engine.state === "hviler") engine.start();
      await settled();
      const reply = JSON.parse(await engine.call(JSON.stringify(call)));
      if (!reply.ok) throw new Refused(reply.fejl.besked);
      return reply;
    },
  };
}
