// Starts Pyodide under Node with one folder of this machine mounted as /job, and runs inside.py there.
// Arguments: folder with the stock runtime, folder of the job, path of inside.py.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [runtime, job, script] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
const pyodide = await loadPyodide({
  indexURL: runtime,
  env: {
    // The order of sets ends up in bytecode.
    PYTHONHASHSEED: "0",
    // Bytecode without the columns of every expression: a fifth smaller, and read faster.
    PYTHONNODEBUGRANGES: "1",
  },
});
pyodide.FS.mkdirTree("/job");
pyodide.mountNodeFS("/job", job);
pyodide.runPython(await readFile(script, "utf8"));
