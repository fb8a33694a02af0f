// Starts Pyodide under Node with folders of this machine mounted as /job, /inside and /compiler, and
// runs run.py there. Arguments: folder with the stock runtime, its standard library, folder of the
// job, this folder, and the folder with pyodide-build where the job needs it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [runtime, library, job, inside, compiler] = process.argv.slice(2);
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
      // Without docstrings. Asserts go as well, and a test sees to it that our package has none.
      PYTHONOPTIMIZE: "2",
      // The time of every file that pyodide-build packs: the first day that zip can say. It also
      // makes bytecode that is not compared with the time of a source.
      SOURCE_DATE_EPOCH: "315532800",
    },
  });
  const places = { "/job": job, "/inside": inside, "/compiler": compiler };
  for (const [place, folder] of Object.entries(places)) {
    if (!folder) continue;
    pyodide.FS.mkdirTree(place);
    pyodide.mountNodeFS(place, folder);
  }
  pyodide.runPython(await readFile(join(inside, "run.py"), "utf8"));
} catch (error) {
  // Node would show its own source as well, 1 MB on one line.
  console.error(error.message);
  process.exitCode = 1;
}
