/* From a query to what its words may mean: the word itself, its relatives, its parts, a synonym, or,
   when the site knows none of them, the words it could be a typing error of. */

import { partsOf } from "./compounds.js";
import { guess } from "./guess.js";
import { BEGINNING, CONTAINS, ITSELF, Meanings, ONE_PART, PARTS, RELATIVE, SYNONYM } from "./meanings.js";
import { synonymsOf } from "./phrases.js";
import { rootOf } from "./stem.js";
import { wordsIn } from "./words.js";

// Small words count for a sixth, unless there is nothing else.
const SMALL = 1;
export const FULL = 6;
const SHORTEST_BEGINNING = 4;
const SHORTEST_TYPED = 3;
const SHORTEST_PART = 3;
const MOST_WORDS = 12;

/** The words of a query as [{ weight, meanings }], and whether it is about danger. */
export function expand(index, query) {
  const words = wordsIn(query).slice(0, MOST_WORDS);
  const stems = words.map(index.stem);
  const small = words.map((word) => index.small.has(word));
  const onlySmall = small.every(Boolean);
  const { found, akut: said } = synonymsOf(index, stems);
  let akut = said;
  const expanded = words.map((word, at) => {
    const meanings = new Meanings();
    for (const synonym of found[at]) meanings.addSynonym(synonym, SYNONYM);
    addItself(index, stems[at], meanings);
    if (!small[at]) {
      addRelatives(index, word, stems[at], meanings, at === words.length - 1);
      addParts(index, word, stems[at], meanings);
      const known = index.number.has(stems[at]) || found[at].length;
      if (!known && guess(index, stems[at], meanings)) akut = true;
    }
    // A small word says something when it is part of something: »hvor mange«.
    const saysLittle = small[at] && !found[at].length && !onlySmall;
    return { weight: saysLittle ? SMALL : FULL, meanings: meanings.all() };
  });
  return { words: expanded, akut };
}

function addItself(index, stem, meanings) {
  const at = index.number.get(stem);
  if (at === undefined) return;
  meanings.add(ITSELF, [at]);
  meanings.ceiling = index.rarity[at];
}

/** Words of one root, and words that begin with this one or with what is typed of it so far. */
function addRelatives(index, word, stem, meanings, beingTyped) {
  for (const at of index.byRoot.get(rootOf(stem)) ?? []) meanings.add(RELATIVE, [at]);
  index.terms.forEach((term, at) => {
    const begun = stem.length >= SHORTEST_BEGINNING && term.startsWith(stem);
    const typed = beingTyped && word.length >= SHORTEST_TYPED && term.startsWith(word);
    if (begun || typed) meanings.add(BEGINNING, [at]);
  });
}

/** Compounds that this word is a part of, and the parts of which it is made. */
function addParts(index, word, stem, meanings) {
  const at = index.number.get(stem);
  let stems = [];
  if (at !== undefined) {
    if (stem.length >= SHORTEST_PART) {
      for (const compound of index.byPart.get(at) ?? []) meanings.add(CONTAINS, [compound]);
    }
    stems = (index.parts.get(at) ?? []).map((part) => index.terms[part]);
  } else {
    stems = partsOf(word, (part) => stemOfPart(index, part));
  }
  for (const part of stems) {
    const synonym = index.synonyms.get(part);
    if (synonym) meanings.addSynonym(synonym, ONE_PART);
  }
  const found = stems.filter((part) => index.number.has(part)).map((part) => index.number.get(part));
  if (!found.length) return;
  meanings.add(PARTS, found);
  for (const part of found) meanings.add(ONE_PART, [part]);
}

function stemOfPart(index, part) {
  const stem = index.stem(part);
  const known = index.number.has(stem) || index.synonyms.has(stem);
  return known && !index.smallStems.has(stem) ? stem : "";
}
