// Asks the ranking what the reader's browser asks it. Given on stdin, answered on stdout, both as JSON.
import { readFileSync } from "node:fs";
import data from "./index-of-the-site.js";
import { openIndex } from "./search/index.js";
import { answer } from "./search/ranking.js";

const index = openIndex(data);
const answers = JSON.parse(readFileSync(0, "utf8")).map((query) => {
  const { found, akut } = answer(index, query);
  return { pages: found.map(({ page }) => index.pages[page].address), akut };
});
process.stdout.write(JSON.stringify(answers));
