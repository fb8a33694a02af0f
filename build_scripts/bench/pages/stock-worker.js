/* Pyodide exactly as it comes from the factory, in a worker: what ours is measured against. */
self.onmessage = async (event) => {
  const { runtime } = JSON.parse(event.data);
  const { loadPyodide } = await import(`${runtime}pyodide.mjs`);
  await loadPyodide({ indexURL: runtime });
  self.postMessage(JSON.stringify({ kind: "state", state: "klar" }));
};
