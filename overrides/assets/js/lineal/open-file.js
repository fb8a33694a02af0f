/* Opening a saved note: its answers take the place of those on the page, when the user says so. */

import { askInDialog } from "../dialog.js";
import { guardLeaving } from "../leaving.js";
import { fillList, wording } from "../prepared.js";
import { isAnythingEntered, writeBesvarelse } from "./besvarelse.js";
import { door, forgetJudgement } from "./judgement.js";
import { form, questionInWords } from "./questions.js";
import { showFollowUp } from "./showing.js";
import { sayAbove } from "./step-message.js";
import { active, toFirst } from "./steps.js";
import { layOutTegn, openAnsweredLists } from "./tegn.js";

/** Say what came of a file, beside every button for one. */
export function sayAboutFile(text) {
  for (const line of document.querySelectorAll(".fil-svar")) line.textContent = text;
}

for (const input of form.querySelectorAll('input[data-goer="aabn-fil"]')) {
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    if (door.state !== "klar") sayAboutFile(wording("fil-venter"));
    const { readNotatFile } = await import("./notat-file.js");
    const found = await readNotatFile(file);
    input.value = "";
    if (found.error) { sayAboutFile(found.error); return; }
    if (isAnythingEntered() && !await askInDialog("dialog-erstat")) { sayAboutFile(wording("fil-afbrudt")); return; }
    use(found);
  });
}

function use({ besvarelse, texts, changed }) {
  forgetJudgement();
  writeBesvarelse(besvarelse, texts, layOutTegn);
  openAnsweredLists();
  for (const tegn of form.querySelectorAll(".tegn")) showFollowUp(tegn);
  sayAboutFile("");
  guardLeaving(isAnythingEntered());
  toFirst({ focus: true });
  if (!changed.length) { sayAbove(active(), wording("fil-aabnet")); return; }
  const list = document.createElement("ul");
  fillList(list, changed.map(questionInWords));
  sayAbove(active(), wording("fil-aabnet-aendret"), list);
}
