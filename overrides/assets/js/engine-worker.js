/* The engine itself, in a module worker: starts Pyodide from our own host, opens the door of the
   Python package, and passes text through it. How it is started, and which traps there are:
   build_scripts/engine/README.md. */

const send = (message) => self.postMessage(JSON.stringify(message));

const WASM = "application/wasm";

let door = null;

self.onmessage = async (event) => {
  const message = JSON.parse(event.data);
  if (message.kind === "start") {
    try {
      door = await start(message);
      send({ kind: "state", state: "klar" });
      exercise(TURNS);
    } catch (error) {
      send({ kind: "failure", reason: error?.reason ?? "start" });
    }
    return;
  }
  try {
    send({ kind: "answer", number: message.number, text: door(message.text) });
  } catch {
    // The door answers bad input with a named error. Anything else means Python itself is broken.
    send({ kind: "failure", reason: "doede" });
  }
};

// Pyodide leaves some promises alone when a download breaks off; one of them is the first to know.
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  if (!door) send({ kind: "failure", reason: event.reason instanceof TypeError ? "hentning" : "start" });
});

/* V8 keeps compiled WebAssembly for the next visit only when enough of it has been worth optimising,
   and starting alone no longer is. So the door is asked about nothing while the reader reads, a little
   at a time so that a real question never waits: the next visit starts a quarter sooner. */
const TURNS = 25;
const ASKED_EACH_TURN = 200;

function exercise(turns) {
  for (let i = 0; i < ASKED_EACH_TURN; i += 1) door("{}");
  if (turns > 1) setTimeout(exercise, 0, turns - 1);
}

async function start({ runtime, bundle }) {
  const broken = watchWasm();
  const edition = get(`${bundle}udgave.json`);
  const lock = get(`${bundle}pyodide-lock.json`);
  edition.catch(() => {});
  lock.catch(() => {});
  const [{ loadPyodide }, glue] = await asDownload(
    Promise.all([import(`${runtime}pyodide.js`), import(`${runtime}pyodide.asm.js`)]),
  );
  const pyodide = await Promise.race([
    broken,
    loadPyodide({
      indexURL: runtime,
      createPyodideModule: glue.default,
      lockFileContents: lock,
      packageBaseUrl: bundle,
      packages: ["linealen"],
    }),
  ]);
  send({ kind: "state", state: "starter" });
  // Pyodide only logs that a package is missing, or that it is not the one that the lock names.
  if (!pyodide.loadedPackages.linealen) throw asLost("linealen");
  const { LINEAL } = pyodide.pyimport("linealen.kerne");
  return pyodide.pyimport("linealen").open_door(LINEAL, await edition);
}

/* loadPyodide() never settles when the .wasm cannot be compiled, is cut off, or is sent with another
   type than application/wasm. So the one call that streams it is wrapped: a failure rejects the promise
   returned here, and an answer of another type is made anew with the right one. Any other answer is
   passed on untouched: V8 keeps compiled code by the answer's address, and one made by hand has none. */
function watchWasm() {
  return new Promise((_, reject) => {
    const original = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      try {
        const answer = await source;
        if (!answer.ok) throw new TypeError(`HTTP ${answer.status}`);
        const right = answer.headers.get("Content-Type")?.trim().toLowerCase() === WASM;
        const typed = right ? answer : new Response(answer.body, { headers: { "Content-Type": WASM } });
        return await original.call(WebAssembly, typed, imports);
      } catch (error) {
        reject(Object.assign(new Error("wasm"), { reason: error instanceof TypeError ? "hentning" : "start" }));
        throw error;
      }
    };
  });
}

async function get(address) {
  return asDownload(fetch(address).then((answer) => {
    if (!answer.ok) throw new TypeError(`HTTP ${answer.status}`);
    return answer.text();
  }));
}

const asLost = (cause) => Object.assign(new Error("download"), { reason: "hentning", cause });

/** Mark a failure as one of downloading. */
async function asDownload(promise) {
  try {
    return await promise;
  } catch (error) {
    throw asLost(error);
  }
}
