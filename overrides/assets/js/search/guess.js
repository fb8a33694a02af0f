/* Guess which words a word is a typing error of, when neither the site nor a synonym has it. */

import { budget, distance } from "./distance.js";
import { ENDING, MISTYPED, SYNONYM } from "./meanings.js";

const SHORTEST = 3;
const SHORTEST_END = 6;
const LONG_BEGINNING = 8;
const MOST_GUESSES = 4;

/** Add the nearest words, of the site and of the synonyms; whether one is about danger. */
export function guess(index, stem, meanings) {
  if (stem.length < SHORTEST) return false;
  const most = budget(stem);
  const near = [];
  index.terms.forEach((term, at) => {
    if (beginsOrEndsAs(term, stem)) meanings.add(ENDING, [at]);
    const far = distance(stem, term, most);
    if (far <= most) near.push([far, -index.postings[at].length, term]);
  });
  for (const [key, known] of index.synonyms) {
    if (key.includes(" ") || index.number.has(key)) continue;
    if (beginsOrEndsAs(key, stem)) meanings.addSynonym(known, Math.floor((ENDING * SYNONYM) / 100));
    const far = distance(stem, key, most);
    if (far <= most) near.push([far, 0, key]);
  }
  // The nearest first; among those the word that most pages have.
  near.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  let akut = false;
  for (const [far, , term] of near.slice(0, MOST_GUESSES)) {
    if (far > near[0][0] + 1) break;
    if (index.number.has(term)) meanings.add(MISTYPED[far], [index.number.get(term)]);
    const synonym = index.synonyms.get(term);
    if (synonym) {
      if (synonym.akut) akut = true;
      meanings.addSynonym(synonym, Math.floor((MISTYPED[far] * SYNONYM) / 100));
    }
  }
  return akut;
}

/** Whether half of an unknown stem is known: »tavshedsplikt« begins as a word of ours, and
 *  »efterfødselsdepression« begins and ends as two. */
function beginsOrEndsAs(word, stem) {
  if (word.length >= SHORTEST_END && (stem.startsWith(word) || stem.endsWith(word))) return true;
  return word.length >= LONG_BEGINNING && stem.startsWith(word.slice(0, LONG_BEGINNING));
}
