/* Starts one worker when told to, and keeps the time. Driven from Python through `measure`. Speaks to
   the worker as overrides/assets/js/engine.js does, without its watches. */
self.measure = {
  worker: null,
  last: 0,

  make(worker) {
    this.worker = new Worker(worker, { type: "module" });
  },

  /** Milliseconds from just before the worker is made until it says it is ready. */
  start(worker, runtime, bundle) {
    return new Promise((resolve, reject) => {
      const begin = performance.now();
      if (!this.worker) this.make(worker);
      this.worker.onerror = (event) => reject(new Error(event.message));
      this.worker.onmessage = (event) => {
        const message = JSON.parse(event.data);
        if (message.kind === "failure") reject(new Error(message.reason));
        if (message.state === "klar") resolve(performance.now() - begin);
      };
      this.worker.postMessage(JSON.stringify({ kind: "start", runtime, bundle }));
    });
  },

  /** Milliseconds from a question is posted until its answer is here, `rounds` times over. */
  async call(text, rounds) {
    const times = [];
    let answer = "";
    for (let i = 0; i < rounds; i += 1) {
      const begin = performance.now();
      answer = await new Promise((resolve) => {
        this.worker.onmessage = (event) => resolve(JSON.parse(event.data).text);
        this.last += 1;
        this.worker.postMessage(JSON.stringify({ kind: "call", number: this.last, text }));
      });
      times.push(performance.now() - begin);
    }
    return { times, answer };
  },
};
