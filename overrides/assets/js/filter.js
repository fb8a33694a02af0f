/* Shows the rows that fit every choice. The choices and the rows were written at build time; nothing
   is kept, and nothing leaves the page. */

for (const group of document.querySelectorAll("[data-filter]")) {
  const table = document.getElementById(group.dataset.filter);
  const rows = [...(table.tBodies?.[0]?.rows ?? table.children)];
  const answer = group.querySelector(".filter__svar");
  const choices = [...group.querySelectorAll("select[data-felt]")];

  const show = () => {
    let count = 0;
    for (const row of rows) {
      const fits = choices.every(({ dataset, value }) => !value || row.dataset[dataset.felt].split(" ").includes(value));
      row.hidden = !fits;
      count += fits;
    }
    const text = count === 0 ? answer.dataset.ingen : count === 1 ? answer.dataset.en : answer.dataset.flere;
    answer.textContent = text.replace("{antal}", count);
  };

  // A browser that comes back to the page may have kept the choices.
  for (const choice of choices) choice.value = "";
  group.addEventListener("change", show);
  group.hidden = false;
}
