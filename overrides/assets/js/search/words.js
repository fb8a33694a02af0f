/* From text to words as they are compared: small letters, one spelling of æ, ø and å. The build makes
   the words of the index by the same table: build_scripts/search/words.py. */

const FROM = "àáâãäçèéêëìíîïñòóôõöùúûüý";
const TO = "aaaaæceeeeiiiinooooøuuuyy";
const letters = new Map([...FROM].map((letter, at) => [letter, TO[at]]));
const OTHERS = new RegExp(`[${FROM}]`, "g");
const SOFT_HYPHEN = /\u00ad/g;
const WORD = /[0-9a-zæøå]+/g;

/** `text` in small letters; aa, ae and oe are read as å, æ and ø. */
export function fold(text) {
  return text.normalize("NFC").toLowerCase().replace(SOFT_HYPHEN, "")
    .replace(OTHERS, (letter) => letters.get(letter))
    .replaceAll("aa", "å").replaceAll("ae", "æ").replaceAll("oe", "ø");
}

/** The words of `text`, folded, in order. A single letter is no word; a digit is. */
export function wordsIn(text) {
  return (fold(text).match(WORD) ?? []).filter((word) => word.length > 1 || /\d/.test(word));
}
