/* Pyodide exactly as it comes from the factory, in a worker: what ours is measured against. */
self.onmessage = async (event) => {
  const { koersel } = JSON.parse(event.data);
  const { loadPyodide } = await import(`${koersel}pyodide.mjs`);
  await loadPyodide({ indexURL: koersel });
  self.postMessage(JSON.stringify({ slags: "tilstand", tilstand: "klar" }));
};
