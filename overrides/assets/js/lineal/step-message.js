/* A message above a step. It belongs to the step it was given for, and goes when another is shown. */

const place = document.getElementById("besked");
const nameOf = (section) => section.getAttribute("aria-labelledby");

/** Say something above `section`. */
export function sayAbove(section, text, ...more) {
  const line = document.createElement("p");
  line.textContent = text;
  place.hidden = false;
  place.replaceChildren(line, ...more);
  place.dataset.for = nameOf(section);
}

export function clearMessage() {
  place.hidden = true;
  place.replaceChildren();
  delete place.dataset.for;
}

/** A step is shown: a message for another one goes. */
export function keepMessageOnlyFor(section) {
  if (place.dataset.for && place.dataset.for !== nameOf(section)) clearMessage();
}
