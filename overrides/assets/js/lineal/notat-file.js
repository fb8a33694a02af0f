/* Saving the note as a file, and reading such a file again. A file is made only when asked for, has a
   name that says nothing, and is read without ever being run: a parsed document is inert, only one
   attribute is taken from it, and what it says goes through the door's own check. */

import { Refused } from "../door.js";
import { saveFile } from "../handing-over.js";
import { wording } from "../prepared.js";
import { readBesvarelse, readFreeTexts } from "./besvarelse.js";
import { door } from "./judgement.js";
import { makeNotat } from "./notat.js";

const { notatFormat, notatPolitik, stoersteFil } = document.getElementById("lineal-side").dataset;
const STYLE = "body{font:11pt/1.45 sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111;background:#fff}"
  + "h3{font-size:1.5em;margin:0}h4{margin:1.2em 0 .3em}dl{margin:0}dl div{margin:.2em 0}dt{display:inline;font-weight:bold}"
  + "dt::after{content:': '}dd{display:inline;margin:0}.notat-advarsel{border:2px solid;padding:.5em}.notat-tekst{white-space:pre-wrap}";

/** Make the file and hand it to the browser's download. */
export function saveNotat(forslag) {
  const doc = document.implementation.createHTMLDocument(wording("titel-fil"));
  const meta = (attributes) => {
    const item = doc.createElement("meta");
    for (const [name, value] of Object.entries(attributes)) item.setAttribute(name, value);
    doc.head.append(item);
  };
  doc.documentElement.lang = "da";
  doc.head.prepend(Object.assign(doc.createElement("meta"), { httpEquiv: "Content-Security-Policy", content: notatPolitik }));
  const charset = doc.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  doc.head.prepend(charset);
  meta({ name: "robots", content: "noindex" });
  const note = { format: notatFormat, besvarelse: readBesvarelse(), tekster: readFreeTexts() };
  meta({ name: "lineal-svar", content: JSON.stringify(note) });
  doc.body.append(doc.importNode(makeNotat(forslag), true));
  // The style is a constant of ours and is put in last, as text: the page's own CSP stays strict. The
  // last "</head>" is the real one: an attribute may hold the user's own, the body's text is escaped.
  const plain = doc.documentElement.outerHTML;
  const end = plain.lastIndexOf("</head>");
  const html = `${plain.slice(0, end)}<style>${STYLE}</style>${plain.slice(end)}`;
  saveFile(`<!doctype html>\n${html}\n`, "text/html", wording("fil-navn"));
}

/** Read a file. Returns {besvarelse, texts, changed: references that could not be carried over} or {error: a sentence}; changes nothing. */
export async function readNotatFile(file) {
  if (file.size > Number(stoersteFil)) return { error: wording("fil-for-stor") };
  const doc = new DOMParser().parseFromString(await file.text(), "text/html");
  const note = doc.querySelector('meta[name="lineal-svar"]')?.getAttribute("content");
  if (!note) return { error: wording("fil-ikke-notat") };
  try {
    const { besvarelse, tekster, aendret } = await door.ask({ kald: "laes", fil: note });
    return { besvarelse, texts: tekster, changed: aendret };
  } catch (error) {
    return { error: error instanceof Refused ? wording("fil-fejl", { a: error.message }) : wording("fil-uden-motor") };
  }
}
