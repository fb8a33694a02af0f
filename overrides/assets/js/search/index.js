/* The index, opened: what the build wrote, and everything that is looked up for a query, worked out
   once. The format: build_scripts/search/packing.py. Pages and terms are numbers; terms are stems. */

import { makeStemmer, rootOf } from "./stem.js";
import { wordsIn } from "./words.js";

const POSTING = /([A-Z]+)([1-9a-z])/g;

/** The index of the build's `data`. */
export function openIndex(data) {
  const terms = data.termer.split(" ");
  const forms = data.boejninger.split(" ");
  const stem = makeStemmer(inPairs(forms));
  const small = new Set(data.smaaord.split(" "));
  const synonyms = new Map(data.synonymer.map(([key, akut, ...meanings]) => [key, { akut: Boolean(akut), meanings }]));
  return {
    pages: data.sider.map((page) => readPage(page, data.typer)),
    terms,
    // How rare each term is on the site; for each term the pages that have it, and what it says there.
    rarity: data.sjaeldenhed,
    postings: data.poster.split(" ").map(readPostings),
    parts: new Map(data.dele.map(([compound, ...parts]) => [compound, parts])),
    synonyms,
    small,
    stem,
    number: new Map(terms.map((term, at) => [term, at])),
    smallStems: new Set([...small].map(stem)),
    byRoot: grouped(terms.map((term, at) => [rootOf(term), at])),
    byPart: grouped(data.dele.flatMap(([compound, ...parts]) => parts.map((part) => [part, compound]))),
    byFirst: grouped([...synonyms].map(([key, synonym]) => {
      const phrase = key.split(" ");
      return [phrase[0], { phrase, synonym }];
    })),
  };
}

/** The terms of the index that stand in `text`. */
export function termsIn(index, text) {
  const stems = wordsIn(text).map(index.stem);
  return new Set(stems.filter((stem) => index.number.has(stem)).map((stem) => index.number.get(stem)));
}

function readPage([address, title, type, description, headings], types) {
  const [kind, weight] = types[type];
  return { address, title, description, kind, weight, headings: inPairs(headings).map(([place, text]) => ({ place, text })) };
}

/** The steps and impacts of one term as [page, impact] pairs. */
function readPostings(text) {
  let page = -1;
  return [...text.matchAll(POSTING)].map(([, step, impact]) => {
    page += [...step].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 65, 0);
    return [page, parseInt(impact, 36)];
  });
}

const inPairs = (flat) => flat.flatMap((each, at) => (at % 2 ? [] : [[each, flat[at + 1]]]));

function grouped(pairs) {
  const found = new Map();
  for (const [key, value] of pairs) {
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(value);
  }
  return found;
}
