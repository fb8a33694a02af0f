/* How far a mistyped word is from a word: letters changed, left out, put in or swapped. A full error
   is 2. Half an error is 1: a letter that sounds like it, or single for double. */

const FULL = 2;
const HALF = 1;
// Letters that are heard or typed as each other.
const NEAR = new Set(["øo", "oø", "åa", "aå", "æe", "eæ", "æa", "aæ", "åo", "oå", "øe", "eø"]);

/** The largest distance at which another word may still be meant. */
export function budget(word) {
  return word.length <= 3 ? 1 : word.length <= 4 ? 2 : word.length <= 6 ? 3 : 4;
}

const extra = (word, at) => (at > 0 && word[at] === word[at - 1] ? HALF : FULL);
const change = (one, other) => (one === other ? 0 : NEAR.has(one + other) ? HALF : FULL);

/** The distance between two words, or `most + 1` when it is larger than `most`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = [];
  let before = [];
  let row = [0];
  for (let j = 1; j <= b.length; j += 1) row.push(row[j - 1] + extra(b, j - 1));
  for (let i = 1; i <= a.length; i += 1) {
    [older, before] = [before, row];
    row = [before[0] + extra(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min(
        before[j] + extra(a, i - 1),
        row[j - 1] + extra(b, j - 1),
        before[j - 1] + change(a[i - 1], b[j - 1]),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, older[j - 2] + FULL);
      }
      row.push(best);
    }
    // A swap reaches back over one row, so two rows must be out of reach.
    if (Math.min(...row) > most && Math.min(...before) > most) return most + 1;
  }
  return Math.min(row.at(-1), most + 1);
}
