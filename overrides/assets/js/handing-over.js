/* Handing something over to the reader: to be pasted, or as a file. It is done only when asked for. */

/** Put a text where it can be pasted from; whether the browser allowed it. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hand a text to the browser's download, as a file of this type and name. */
export function saveFile(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
