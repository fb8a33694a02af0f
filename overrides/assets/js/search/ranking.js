/* Which pages answer a query, the best first.

   For each typed word a page gets what its best meaning there says (not the sum of them: many
   relatives must not shout down the word itself). The words are added up; a page that answers only
   some of them loses up to half; the kind of page counts last. Whole numbers only, so that every
   browser comes to the same order. */

import { FULL, expand } from "./expand.js";
import { termsIn } from "./index.js";

export const MOST = 10;
// A result with less than this part of the best one's points is noise.
const LEAST_PART = 12;

/** { found: [{ page, points, section }], akut }. `page` is its number in the index, `section` the number
 *  of its heading that answers best, or null; `akut`: first of all, tell what to do when a child is in
 *  danger. */
export function answer(index, query) {
  const { words, akut } = expand(index, query);
  const points = new Map();
  const matched = new Map();
  let whole = 0;
  for (const word of words) {
    const { best, rarest } = bestOf(index, word);
    // A page need not answer the small words.
    const asked = word.weight === FULL ? rarest : 0;
    whole += asked;
    for (const [page, value] of best) {
      points.set(page, (points.get(page) ?? 0) + word.weight * value);
      matched.set(page, (matched.get(page) ?? 0) + asked);
    }
  }
  whole = whole || 1;
  const scored = [...points].map(([page, sum]) => ({
    page,
    points: Math.floor((sum * (whole + matched.get(page)) * index.pages[page].weight) / whole),
  }));
  scored.sort((a, b) => b.points - a.points || a.page - b.page);
  const found = scored.slice(0, MOST).filter((each) => each.points * LEAST_PART >= scored[0].points);
  for (const each of found) each.section = sectionOf(index, each.page, words);
  return { found, akut };
}

/** For each page the best that a word says there, and how rare the word is at most. */
function bestOf(index, word) {
  const best = new Map();
  let rarest = 0;
  for (const meaning of word.meanings) {
    const values = new Map();
    for (const term of meaning.terms) {
      const rare = rarity(index, meaning, term);
      rarest = Math.max(rarest, rare);
      for (const [page, impact] of index.postings[term]) values.set(page, (values.get(page) ?? 0) + rare * impact);
    }
    for (const [page, sum] of values) {
      const value = Math.floor((meaning.percent * sum) / meaning.terms.length);
      if (value > (best.get(page) ?? 0)) best.set(page, value);
    }
  }
  return { best, rarest };
}

function rarity(index, meaning, term) {
  const rare = Math.max(index.rarity[term], meaning.least);
  return meaning.most ? Math.min(rare, meaning.most) : rare;
}

/** The heading that best answers what the page's title does not; null when nothing is left. */
function sectionOf(index, number, words) {
  const page = index.pages[number];
  const title = termsIn(index, page.title);
  const left = words.filter((word) => word.weight === FULL && !said(index, word, title));
  let best = 0;
  let at = null;
  if (!left.length) return at;
  page.headings.forEach((heading, place) => {
    const terms = termsIn(index, heading.text);
    const points = left.reduce((sum, word) => sum + said(index, word, terms), 0);
    if (points > best) [best, at] = [points, place];
  });
  return at;
}

/** What a typed word says about a short text with these terms. */
function said(index, word, terms) {
  let most = 0;
  for (const meaning of word.meanings) {
    if (meaning.terms.every((term) => terms.has(term))) {
      const sum = meaning.terms.reduce((all, term) => all + rarity(index, meaning, term), 0);
      most = Math.max(most, Math.floor((meaning.percent * sum) / meaning.terms.length));
    }
  }
  return most;
}
