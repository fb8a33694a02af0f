/* The index as the ranking reads it, from what the build wrote. The format: build_scripts/search/packing.py. */

import { lavStammer, rod } from "./soeg-stamme.js";

const POSTING = /([A-Z]+)([1-9a-z])/g;

/** The steps and impacts of one term as [page, impact] pairs. */
function poster(text) {
  let side = -1;
  return [...text.matchAll(POSTING)].map(([, step, impact]) => {
    side += [...step].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 65, 0);
    return [side, parseInt(impact, 36)];
  });
}

function grouped(pairs) {
  const found = new Map();
  for (const [key, value] of pairs) {
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(value);
  }
  return found;
}

/** Everything that is looked up for a query. */
export function lavIndeks(data) {
  const termer = data.termer.split(" ");
  const forms = data.boejninger.split(" ");
  const stamme = lavStammer(forms.flatMap((form, at) => (at % 2 ? [] : [[form, forms[at + 1]]])));
  const smaaord = new Set(data.smaaord.split(" "));
  const synonymer = new Map(data.synonymer.map(([key, akut, ...betyder]) => [key, { akut: Boolean(akut), betyder }]));
  return {
    sider: data.sider.map(([adresse, titel, type, beskrivelse, overskrifter]) => ({
      adresse,
      titel,
      beskrivelse,
      slags: data.typer[type][0],
      vaegt: data.typer[type][1],
      overskrifter: overskrifter.flatMap((sted, at) => (at % 2 ? [] : [{ sted, tekst: overskrifter[at + 1] }])),
    })),
    termer,
    sjaeldenhed: data.sjaeldenhed,
    poster: data.poster.split(" ").map(poster),
    dele: new Map(data.dele.map(([compound, ...parts]) => [compound, parts])),
    synonymer,
    smaaord,
    stamme,
    number: new Map(termer.map((term, at) => [term, at])),
    smallStems: new Set([...smaaord].map(stamme)),
    byRoot: grouped(termer.map((term, at) => [rod(term), at])),
    byPart: grouped(data.dele.flatMap(([compound, ...parts]) => parts.map((part) => [part, compound]))),
    byFirst: grouped([...synonymer].map(([key, synonym]) => {
      const phrase = key.split(" ");
      return [phrase[0], { phrase, synonym }];
    })),
  };
}
