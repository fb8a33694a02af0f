/* Starts one worker when told to, and keeps the time. Driven from Python through `maal`. */
self.maal = {
  worker: null,
  numre: 0,

  lav(arbejder) {
    this.worker = new Worker(arbejder, { type: "module" });
  },

  /** Milliseconds from just before the worker is made until it says it is ready. */
  start(arbejder, koersel, pakke) {
    return new Promise((resolve, reject) => {
      const begin = performance.now();
      if (!this.worker) this.lav(arbejder);
      this.worker.onerror = (event) => reject(new Error(event.message));
      this.worker.onmessage = (event) => {
        const message = JSON.parse(event.data);
        if (message.slags === "fejl") reject(new Error(message.grund));
        if (message.tilstand === "klar") resolve(performance.now() - begin);
      };
      this.worker.postMessage(JSON.stringify({ slags: "start", koersel, pakke }));
    });
  },

  /** Milliseconds from a question is posted until its answer is here, `gange` times over. */
  async kald(tekst, gange) {
    const times = [];
    let answer = "";
    for (let i = 0; i < gange; i += 1) {
      const begin = performance.now();
      answer = await new Promise((resolve) => {
        this.worker.onmessage = (event) => resolve(JSON.parse(event.data).tekst);
        this.numre += 1;
        this.worker.postMessage(JSON.stringify({ slags: "kald", nr: this.numre, tekst }));
      });
      times.push(performance.now() - begin);
    }
    return { times, answer };
  },
};
