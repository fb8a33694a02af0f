/* The stem of a Danish word, by Snowball's algorithm (snowballstem.org, BSD licence), and the wider
   root that words of one family share. Words have no apostrophe here. The stems of the index are made
   by build_scripts/search/stem.py: a word that got another stem here would find nothing. */

const VOWEL = /[aeiouyåæø]/;
const BEFORE_S = /[abcdfghjklmnoprtvyzå]/;
const DOUBLES = /([bdfgklmnprst])\1$/;
const PAIR = /(gd|dt|gt|kt)$/;
// The longest first.
const MAIN = ["erendes", "hedens", "endes", "erede", "erende", "ernes", "heden", "heder", "ethed", "erens", "erets", "eres", "erne", "eren", "erer", "ende", "enes", "eret", "ered", "heds", "ere", "ene", "ens", "ers", "ets", "hed", "es", "en", "er", "et", "e", "s"]
  .sort((a, b) => b.length - a.length);
const OTHER = ["elig", "løst", "els", "lig", "ig"];
// Endings that Snowball leaves: bekymring/bekymret, underretning/underrettet, slår/slå, blåt/blå.
const FAMILY = ["ning", "ing", "ed", "t", "r"];
const SHORTEST_ROOT = 3;

/** Where the endings may begin: after the first consonant that follows a vowel, and after three letters. */
function region(word) {
  let at = 0;
  while (at < word.length && !VOWEL.test(word[at])) at += 1;
  while (at < word.length && VOWEL.test(word[at])) at += 1;
  return at < word.length ? Math.max(at + 1, 3) : word.length;
}

function ending(word, from, endings) {
  return endings.find((each) => word.length - each.length >= from && word.endsWith(each));
}

function withoutPair(word, from) {
  return word.length - 2 >= from && PAIR.test(word) ? word.slice(0, -1) : word;
}

/** The stem of a folded word. */
export function snowball(word) {
  if (word.length < 3) return word;
  const from = region(word);
  const main = ending(word, from, MAIN);
  if (main && (main !== "s" || BEFORE_S.test(word.at(-2)))) word = word.slice(0, -main.length);
  word = withoutPair(word, from);
  if (word.endsWith("igst")) word = word.slice(0, -2);
  const other = ending(word, from, OTHER);
  if (other === "løst") word = word.slice(0, -1);
  else if (other) word = withoutPair(word.slice(0, -other.length), from);
  if (word.length - 1 >= from && DOUBLES.test(word)) word = word.slice(0, -1);
  return word;
}

/** What is left of a stem when its last endings are off; words that share it are relatives. */
export function rootOf(stem) {
  for (const each of FAMILY) {
    const left = stem.slice(0, -each.length);
    if (stem.endsWith(each) && left.length >= SHORTEST_ROOT) {
      return rootOf(left.at(-1) === left.at(-2) ? left.slice(0, -1) : left);
    }
  }
  return stem;
}

/** A function from a folded word to its stem: by `forms` (form to stem) where it is there. */
export function makeStemmer(forms) {
  const known = new Map(forms);
  return (word) => {
    if (!known.has(word)) known.set(word, snowball(word));
    return known.get(word);
  };
}
