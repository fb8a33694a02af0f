/* What one typed word may mean, and how much each meaning counts. */

// In percent of the word itself.
export const ITSELF = 100;
export const RELATIVE = 75;
export const SYNONYM = 80;
export const BEGINNING = 55;
export const PARTS = 65;
export const ONE_PART = 40;
export const CONTAINS = 50;
export const ENDING = 50;
// By distance, which is at least 1.
export const MISTYPED = [95, 90, 75, 60, 45];
// Whoever writes »lussing« asks about vold, however many pages have that word.
const LEAST_RARITY_OF_SYNONYM = 32;

/** Gathers the meanings of one word; each set of terms is kept with the most it counts. `ceiling` is the
 *  word's own rarity: no relative of it counts as rarer. 0 when it is unknown. */
export class Meanings {
  ceiling = 0;
  #found = new Map();

  add(percent, terms, capped = true) {
    const key = terms.join();
    if (percent > (this.#found.get(key)?.percent ?? 0)) this.#found.set(key, { percent, terms, capped });
  }

  addSynonym(synonym, percent) {
    for (const terms of synonym.meanings) this.add(percent, terms, false);
  }

  /** Terms that count together, in percent, and the bounds of their rarity (0: no upper one). */
  all() {
    return [...this.#found.values()].map(({ percent, terms, capped }) => ({
      percent,
      terms,
      least: capped ? 0 : LEAST_RARITY_OF_SYNONYM,
      most: capped ? this.ceiling : 0,
    }));
  }
}
