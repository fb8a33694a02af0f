/* The sentences about an answer stand in the page, hidden; the door names those that are true. */

/** Show exactly the sentences in `root` that `tokens` name. */
export function showSentences(root, tokens) {
  const named = new Set(tokens);
  for (const part of root.querySelectorAll("[data-naar]")) part.hidden = !named.has(part.dataset.naar);
}
