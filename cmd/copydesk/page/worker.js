// The engine of a static desk: copydesk as WebAssembly, off the page's thread.
"use strict";
importScripts("wasm_exec.js");
const go = new Go();
const ready = WebAssembly.instantiateStreaming(fetch("copydesk.wasm"), go.importObject)
  .then((source) => { go.run(source.instance); });
onmessage = async (e) => {
  try {
    await ready;
    postMessage({ id: e.data.id, ...copydesk(e.data) });
  } catch (err) {
    postMessage({ id: e.data.id, error: String(err.message || err) });
  }
};
