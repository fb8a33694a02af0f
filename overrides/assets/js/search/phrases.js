/* Find the words and the runs of words in a query that the synonyms know. */

/** For each word of a query the synonyms that it is a part of, and whether one is about danger. */
export function synonymsOf(index, stems) {
  const found = stems.map(() => []);
  let akut = false;
  stems.forEach((stem, first) => {
    for (const { phrase, synonym } of index.byFirst.get(stem) ?? []) {
      const at = places(phrase, stems, first);
      if (at.length && synonym.akut) akut = true;
      for (const each of at) found[each].push(synonym);
    }
  });
  return { found, akut };
}

/** Where the words of a phrase stand from `first` on, or none. Between two of them there may be one
 *  other: »tale med barnet« is in »taler jeg med barnet«. */
function places(phrase, stems, first) {
  const found = [first];
  for (const stem of phrase.slice(1)) {
    const here = found.at(-1);
    const next = [here + 1, here + 2].find((at) => stems[at] === stem);
    if (next === undefined) return [];
    found.push(next);
  }
  return found;
}
