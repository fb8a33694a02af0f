/* The door, for dilemmas: the page's own dilemma goes along with every call. */

import { lavMotor } from "./motor.js";

const absolut = (address) => (address ? new URL(address, document.baseURI).href : "");

/** Start the engine behind `page`. `spoerg(call)` resolves to the door's reply; it rejects with the door's
 *  own message when the call is refused, and with a reason when there is no engine. */
export function aabnDoer(page) {
  const dilemma = JSON.parse(document.getElementById("dilemma-data").textContent);
  const waiting = [];
  const motor = lavMotor({
    koersel: absolut(page.dataset.koersel),
    pakke: absolut(page.dataset.pakke),
    paaTilstand(state) {
      if (state === "klar" || state === "fejl") for (const done of waiting.splice(0)) done();
    },
  });
  const settled = () => (motor.tilstand === "klar" || motor.tilstand === "fejl"
    ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 200));
  idle(() => motor.start(), { timeout: 1000 });

  return {
    async spoerg(call) {
      await settled();
      const reply = JSON.parse(await motor.kald(JSON.stringify({ ...call, dilemma })));
      if (!reply.ok) throw new Error(reply.fejl.besked);
      return reply;
    },
  };
}
