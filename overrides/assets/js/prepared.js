/* What the build prepared in the page for scripts: words, and shapes to copy. A script writes no words
   of its own; it looks them up here. */

const words = new Map();
for (const item of document.getElementById("ord").content.querySelectorAll("[data-ord]")) {
  words.set(item.dataset.ord, item.textContent);
}

/** The words with this key; {a}, {b} ... are replaced by `values`. Unknown key: the empty string. */
export function wording(key, values = {}) {
  const text = words.get(key) ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A copy of the single element in the <template> with this id. */
export function copyOf(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** An <li> for each text, put into `list` in place of what was there. */
export function fillList(list, texts) {
  list.replaceChildren(...texts.map((text) => {
    const li = copyOf("skabelon-punkt");
    li.textContent = text;
    return li;
  }));
}
