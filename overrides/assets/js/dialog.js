/* A question in a dialog of the page. */

/** Show the dialog with this id; resolves to whether it was answered with yes. */
export function askInDialog(id) {
  const dialog = document.getElementById(id);
  return new Promise((resolve) => {
    const answer = (event) => {
      const value = event.type === "click" ? event.target.value : "nej";
      if (event.type === "click" && !value) return;
      dialog.removeEventListener("click", answer);
      dialog.removeEventListener("cancel", answer);
      dialog.close();
      resolve(value === "ja");
    };
    dialog.addEventListener("click", answer);
    dialog.addEventListener("cancel", answer);
    dialog.showModal();
  });
}
