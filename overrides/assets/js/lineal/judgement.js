/* What the door says about the answers as they are now, and how far the engine behind it has come. */

import { Refused, openDoor } from "../door.js";
import { wording } from "../prepared.js";
import { readBesvarelse } from "./besvarelse.js";
import { showState } from "./forslag.js";

/** The door's latest forslag for the answers as they are; null when there is none. */
let latest = null;
/** Raised when answers change, so that a late reply about old answers is not shown. */
let version = 0;
let onSettled = () => {};

export const door = openDoor(document.getElementById("lineal-side"), (state, reason) => {
  const line = document.getElementById("motor-linje");
  line.dataset.tilstand = state;
  const text = wording(`motor/${state}`);
  if (line.textContent !== text) line.textContent = text;
  if (state === "klar" || state === "fejl") onSettled();
  if (reason) showState("fejl", wording(`fejl/${reason}`));
});

/** Call `act` each time the engine has become ready or has failed. */
export function whenSettled(act) {
  onSettled = act;
}

export const latestForslag = () => latest;
export const answersVersion = () => version;

/** The answers are not what they were: what was said about them does not count. */
export function forgetJudgement() {
  version += 1;
  latest = null;
}

/** Ask the door. Resolves to the forslag, or null: no engine yet, the answers changed meanwhile, or the
 *  door refuses them (shown in step 8). */
export async function judge() {
  if (door.state !== "klar") return null;
  const mine = version;
  try {
    const { forslag } = await door.ask({ kald: "vurder", besvarelse: readBesvarelse() });
    if (mine !== version) return null;
    latest = forslag;
  } catch (error) {
    if (mine !== version) return null;
    latest = null;
    if (error instanceof Refused) showState("fejl", wording("fejl/afviste", { a: error.message }));
  }
  return latest;
}
