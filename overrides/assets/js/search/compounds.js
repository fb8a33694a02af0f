/* Take a compound word apart: bekymringssamtale is bekymring and samtale. The build takes the site's
   own words apart by the same rule: build_scripts/search/compounds.py. */

const SHORTEST = 3;
const SHORTEST_WHOLE = 7;
const MOST_PARTS = 3;

/** The stems of the parts of `word`, when each part has one; otherwise none. `stemOf` gives "" for what
 *  cannot be a part. The fewest parts; among those the longest last part, which says what the thing is.
 *  Snowball takes the joining s off: the stem of bekymrings is bekymring. */
export function partsOf(word, stemOf) {
  if (word.length < SHORTEST_WHOLE) return [];
  for (let count = 2; count <= MOST_PARTS; count += 1) {
    const found = inParts(word, count, stemOf);
    if (found.length) return found;
  }
  return [];
}

function inParts(word, count, stemOf) {
  if (count === 1) {
    const stem = word.length >= SHORTEST ? stemOf(word) : "";
    return stem ? [stem] : [];
  }
  for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
    const first = stemOf(word.slice(0, at));
    const rest = first ? inParts(word.slice(at), count - 1, stemOf) : [];
    if (rest.length) return [first, ...rest];
  }
  return [];
}
