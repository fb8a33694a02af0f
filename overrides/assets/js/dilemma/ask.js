/* Questions to the door about the page's own dilemma: it goes along with every call. */

import { openDoor } from "../door.js";

/** Start the engine behind `page`. The function returned asks the door; see door.js for how it fails. */
export function openDilemma(page) {
  const dilemma = JSON.parse(document.getElementById("dilemma-data").textContent);
  const door = openDoor(page);
  door.startWhenIdle();
  return (call) => door.ask({ ...call, dilemma });
}
