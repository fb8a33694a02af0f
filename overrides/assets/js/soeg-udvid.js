/* What a typed word may mean: itself, its relatives, its parts, a synonym, or, when it is none of
   these, the words it could be a typing error of. The same as build_scripts/search/expand.py. */

import { afstand, budget } from "./soeg-afstand.js";
import { dele } from "./soeg-sammensat.js";
import { rod } from "./soeg-stamme.js";
import { ordI } from "./soeg-tekst.js";

const SELV = 100;
const SLAEGT = 75;
const SYNONYM = 80;
const SYNONYM_MINDST = 32;
const BEGYNDELSE = 55;
const DELE = 65;
const EN_DEL = 40;
const INDEHOLDER = 50;
const ENDELSE = 50;
const FEJL = [95, 90, 75, 60, 45];
const LILLE = 1;
export const STOR = 6;
const SHORTEST_BEGINNING = 4;
const SHORTEST_TYPED = 3;
const SHORTEST_PART = 3;
const SHORTEST_MISTYPED = 3;
const SHORTEST_END = 6;
const LONG_BEGINNING = 8;
const MOST_WORDS = 12;
const MOST_GUESSES = 4;

/** The words of a query as [{ vaegt, betydninger }], and whether it is about danger. */
export function udvid(indeks, query) {
  const words = ordI(query).slice(0, MOST_WORDS);
  const stems = words.map(indeks.stamme);
  const small = words.map((word) => indeks.smaaord.has(word));
  const onlySmall = small.every(Boolean);
  const { found, akut: said } = synonymsOf(indeks, stems);
  let akut = said;
  const led = words.map((word, at) => {
    const meanings = new Meanings();
    for (const synonym of found[at]) meanings.addSynonym(synonym, SYNONYM);
    itself(indeks, stems[at], meanings);
    if (!small[at]) {
      relatives(indeks, word, stems[at], meanings, at === words.length - 1);
      parts(indeks, word, stems[at], meanings);
      const known = indeks.number.has(stems[at]) || found[at].length;
      if (!known && mistyped(indeks, stems[at], meanings)) akut = true;
    }
    const saysLittle = small[at] && !found[at].length && !onlySmall;
    return { vaegt: saysLittle ? LILLE : STOR, betydninger: meanings.all() };
  });
  return { led, akut };
}

/** The terms of the index that stand in `text`. */
export function termerI(indeks, text) {
  return new Set(ordI(text).map(indeks.stamme).filter((stem) => indeks.number.has(stem)).map((stem) => indeks.number.get(stem)));
}

/** For each word the synonyms that it is a part of. */
function synonymsOf(indeks, stems) {
  const found = stems.map(() => []);
  let akut = false;
  stems.forEach((stem, first) => {
    for (const { phrase, synonym } of indeks.byFirst.get(stem) ?? []) {
      const at = places(phrase, stems, first);
      if (at.length && synonym.akut) akut = true;
      for (const each of at) found[each].push(synonym);
    }
  });
  return { found, akut };
}

/** Where the words of a phrase stand from `first` on, each at most one word after the last; or none. */
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

function itself(indeks, stem, meanings) {
  const at = indeks.number.get(stem);
  if (at === undefined) return;
  meanings.add(SELV, [at]);
  meanings.loft = indeks.sjaeldenhed[at];
}

function relatives(indeks, word, stem, meanings, beingTyped) {
  for (const at of indeks.byRoot.get(rod(stem)) ?? []) meanings.add(SLAEGT, [at]);
  indeks.termer.forEach((term, at) => {
    const begun = stem.length >= SHORTEST_BEGINNING && term.startsWith(stem);
    const typed = beingTyped && word.length >= SHORTEST_TYPED && term.startsWith(word);
    if (begun || typed) meanings.add(BEGYNDELSE, [at]);
  });
}

function parts(indeks, word, stem, meanings) {
  const at = indeks.number.get(stem);
  let stems = [];
  if (at !== undefined) {
    if (stem.length >= SHORTEST_PART) {
      for (const compound of indeks.byPart.get(at) ?? []) meanings.add(INDEHOLDER, [compound]);
    }
    stems = (indeks.dele.get(at) ?? []).map((part) => indeks.termer[part]);
  } else {
    stems = dele(word, (part) => partStem(indeks, part));
  }
  for (const part of stems) {
    const synonym = indeks.synonymer.get(part);
    if (synonym) meanings.addSynonym(synonym, EN_DEL);
  }
  const found = stems.filter((part) => indeks.number.has(part)).map((part) => indeks.number.get(part));
  if (!found.length) return;
  meanings.add(DELE, found);
  for (const part of found) meanings.add(EN_DEL, [part]);
}

function partStem(indeks, part) {
  const stem = indeks.stamme(part);
  const known = indeks.number.has(stem) || indeks.synonymer.has(stem);
  return known && !indeks.smallStems.has(stem) ? stem : "";
}

/** Add the nearest words, of the site and of the synonyms; whether one is about danger. */
function mistyped(indeks, stem, meanings) {
  if (stem.length < SHORTEST_MISTYPED) return false;
  const most = budget(stem);
  const near = [];
  indeks.termer.forEach((term, at) => {
    if (beginsOrEndsAs(term, stem)) meanings.add(ENDELSE, [at]);
    const far = afstand(stem, term, most);
    if (far <= most) near.push([far, -indeks.poster[at].length, term]);
  });
  for (const [key, known] of indeks.synonymer) {
    if (key.includes(" ") || indeks.number.has(key)) continue;
    if (beginsOrEndsAs(key, stem)) meanings.addSynonym(known, Math.floor((ENDELSE * SYNONYM) / 100));
    const far = afstand(stem, key, most);
    if (far <= most) near.push([far, 0, key]);
  }
  near.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  let akut = false;
  for (const [far, , term] of near.slice(0, MOST_GUESSES)) {
    if (far > near[0][0] + 1) break;
    if (indeks.number.has(term)) meanings.add(FEJL[far], [indeks.number.get(term)]);
    const synonym = indeks.synonymer.get(term);
    if (synonym) {
      if (synonym.akut) akut = true;
      meanings.addSynonym(synonym, Math.floor((FEJL[far] * SYNONYM) / 100));
    }
  }
  return akut;
}

/** Whether half of an unknown stem is known. */
function beginsOrEndsAs(word, stem) {
  if (word.length >= SHORTEST_END && (stem.startsWith(word) || stem.endsWith(word))) return true;
  return word.length >= LONG_BEGINNING && stem.startsWith(word.slice(0, LONG_BEGINNING));
}

/** The meanings of one word, each set of terms with the most it counts. */
class Meanings {
  loft = 0;
  #found = new Map();

  add(procent, termer, capped = true) {
    const key = termer.join();
    if (procent > (this.#found.get(key)?.procent ?? 0)) this.#found.set(key, { procent, termer, capped });
  }

  addSynonym(synonym, procent) {
    for (const termer of synonym.betyder) this.add(procent, termer, false);
  }

  all() {
    return [...this.#found.values()].map(({ procent, termer, capped }) => ({
      procent,
      termer,
      mindst: capped ? 0 : SYNONYM_MINDST,
      hoejst: capped ? this.loft : 0,
    }));
  }
}
