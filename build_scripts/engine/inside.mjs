// Starts Pyodide under Node with one folder of this machine mounted as /job, and runs inside.py there.
// Arguments: folder with the stock runtime, its standard library, folder of the job, path of inside.py.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, library, job, script] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
try {
  const pyodide = await loadPyodide({
    indexURL: runtime,
    stdLibURL: library,
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
} catch (error) {
  // Node would show its own source as well, 1 MB on one line.
  console.error(error.message);
  process.exitCode = 1;
}
