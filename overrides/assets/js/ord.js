/* Words. All of them are written in the page at build time; here they are only looked up. */

const words = new Map();
for (const item of document.getElementById("ord").content.querySelectorAll("[data-ord]")) {
  words.set(item.dataset.ord, item.textContent);
}

/** The word with this key; {a}, {b} ... are replaced by `values`. Unknown key: the empty string. */
export function ord(key, values = {}) {
  const text = words.get(key) ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A copy of the single element in the <template> with this id. */
export function kopi(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** An <li> for each text, put into `list` in place of what was there. */
export function fyldListe(list, texts) {
  list.replaceChildren(...texts.map((text) => {
    const li = kopi("skabelon-punkt");
    li.textContent = text;
    return li;
  }));
}
