/* Which pages answer a query, the best first. Whole numbers only, so that it comes to the same as
   build_scripts/search/ranking.py, where the reasons stand. */

import { STOR, termerI, udvid } from "./soeg-udvid.js";

export const FLEST = 10;
const LEAST_PART = 12;

/** { fund: [{ side, point, afsnit }], akut }; `side` is a number, `afsnit` one or null. */
export function svar(indeks, query) {
  const { led, akut } = udvid(indeks, query);
  const points = new Map();
  const matched = new Map();
  let whole = 0;
  for (const each of led) {
    const { best, rarest } = bestOf(indeks, each);
    const asked = each.vaegt === STOR ? rarest : 0;
    whole += asked;
    for (const [side, value] of best) {
      points.set(side, (points.get(side) ?? 0) + each.vaegt * value);
      matched.set(side, (matched.get(side) ?? 0) + asked);
    }
  }
  whole = whole || 1;
  const scored = [...points].map(([side, point]) => ({
    side,
    point: Math.floor((point * (whole + matched.get(side)) * indeks.sider[side].vaegt) / whole),
  }));
  scored.sort((a, b) => b.point - a.point || a.side - b.side);
  const fund = scored.slice(0, FLEST).filter(({ point }) => point * LEAST_PART >= scored[0].point);
  for (const each of fund) each.afsnit = section(indeks, each.side, led);
  return { fund, akut };
}

function bestOf(indeks, led) {
  const best = new Map();
  let rarest = 0;
  for (const meaning of led.betydninger) {
    const values = new Map();
    for (const term of meaning.termer) {
      const rare = rarity(indeks, meaning, term);
      rarest = Math.max(rarest, rare);
      for (const [side, impact] of indeks.poster[term]) values.set(side, (values.get(side) ?? 0) + rare * impact);
    }
    for (const [side, sum] of values) {
      const value = Math.floor((meaning.procent * sum) / meaning.termer.length);
      if (value > (best.get(side) ?? 0)) best.set(side, value);
    }
  }
  return { best, rarest };
}

function rarity(indeks, meaning, term) {
  const rare = Math.max(indeks.sjaeldenhed[term], meaning.mindst);
  return meaning.hoejst ? Math.min(rare, meaning.hoejst) : rare;
}

/** The heading that best answers what the page's title does not; null when nothing is left. */
function section(indeks, side, led) {
  const page = indeks.sider[side];
  const title = termerI(indeks, page.titel);
  const left = led.filter((each) => each.vaegt === STOR && !said(indeks, each, title));
  let best = 0;
  let at = null;
  if (!left.length) return at;
  page.overskrifter.forEach((heading, number) => {
    const terms = termerI(indeks, heading.tekst);
    const points = left.reduce((sum, each) => sum + said(indeks, each, terms), 0);
    if (points > best) [best, at] = [points, number];
  });
  return at;
}

/** What a typed word says about a short text with these terms. */
function said(indeks, led, termer) {
  let most = 0;
  for (const meaning of led.betydninger) {
    if (meaning.termer.every((term) => termer.has(term))) {
      const sum = meaning.termer.reduce((all, term) => all + rarity(indeks, meaning, term), 0);
      most = Math.max(most, Math.floor((meaning.procent * sum) / meaning.termer.length));
    }
  }
  return most;
}
