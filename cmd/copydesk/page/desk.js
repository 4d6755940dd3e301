// The form of the desk: sends what was pasted or dropped to the engine, which
// is the server or, on a static site, a worker, and shows what comes back.
(() => {
  "use strict";
  const form = document.getElementById("desk");
  const text = document.getElementById("text");
  const files = document.getElementById("files");
  const status = document.getElementById("status");
  const results = document.getElementById("results");
  const limit = Number(form.dataset.limit);
  let last = null; // the form as it was when the results came, for downloads

  function say(message, wrong) {
    status.textContent = message;
    status.classList.toggle("wrong", Boolean(wrong));
  }

  const server = async (input) => {
    const response = await fetch(form.getAttribute("action"), { method: "POST", body: input });
    if (!response.ok) {
      const said = await response.json().catch(() => ({}));
      throw new Error(said.error || response.statusText);
    }
    const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") || "");
    return { name: name && name[1], type: response.headers.get("Content-Type"), body: await (name ? response.blob() : response.text()) };
  };

  function inWorker() {
    const worker = new Worker("worker.js");
    const waiting = new Map();
    let calls = 0;
    const settle = (answer) => {
      for (const [id, { resolve, reject }] of waiting) {
        if (answer.id !== undefined && answer.id !== id) continue;
        waiting.delete(id);
        if (answer.error) reject(new Error(answer.error)); else resolve(answer);
      }
    };
    worker.onmessage = (e) => settle(e.data);
    worker.onerror = (e) => settle({ error: e.message || "the engine does not load" });
    return async (input) => {
      const uploads = [];
      for (const f of input.getAll("files")) uploads.push({ name: f.name, bytes: new Uint8Array(await f.arrayBuffer()) });
      const call = { id: calls++, text: input.get("text"), date: input.get("date"), locale: input.get("locale"), format: input.get("format"), files: uploads };
      return new Promise((resolve, reject) => {
        waiting.set(call.id, { resolve, reject });
        worker.postMessage(call);
      });
    };
  }
  const engine = document.body.dataset.engine === "worker" ? inWorker() : server;

  // input returns what the form holds; empty file fields are no files.
  function input() {
    const data = new FormData(form);
    const chosen = data.getAll("files").filter((f) => f.size > 0 || f.name);
    data.delete("files");
    for (const f of chosen) data.append("files", f, f.name);
    return data;
  }

  function size(data) {
    let n = new Blob([data.get("text") || ""]).size;
    for (const f of data.getAll("files")) n += f.size;
    return n;
  }

  async function parse() {
    const data = input();
    if (!(data.get("text") || "").trim() && !data.getAll("files").length) {
      say("Paste a text or choose a file first.", true);
      text.focus();
      return;
    }
    if (limit && size(data) > limit) {
      say(`That is more than ${Math.floor(limit / (1 << 20))} MB; the command has no such limit.`, true);
      return;
    }
    say("Reading…");
    data.set("format", "part");
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await engine(data);
      last = data;
      results.innerHTML = answer.body;
      results.dispatchEvent(new Event("copydesk:results", { bubbles: true }));
      form.classList.add("done");
      const n = results.querySelectorAll(".story").length;
      const q = results.querySelectorAll(".quotes li").length;
      say(`${n} ${n === 1 ? "article" : "articles"}, ${q} ${q === 1 ? "quotation" : "quotations"}.`);
      results.focus({ preventScroll: true });
      results.scrollIntoView();
    } catch (err) {
      say(String(err.message || err), true);
    } finally {
      form.removeAttribute("aria-busy");
    }
  }

  async function download(format) {
    const data = last || input();
    data.set("format", format);
    try {
      const answer = await engine(data);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([answer.body], { type: answer.type }));
      link.download = answer.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      say(`Saved ${answer.name}.`);
    } catch (err) {
      say(String(err.message || err), true);
    }
  }

  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const format = e.submitter && e.submitter.name === "format" ? e.submitter.value : "page";
    if (format === "page") parse(); else download(format);
  });
  text.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      parse();
    }
  });

  const drops = (e) => e.dataTransfer && e.dataTransfer.types.includes("Files");
  addEventListener("dragover", (e) => {
    if (!drops(e)) return;
    e.preventDefault();
    form.classList.add("over");
  });
  addEventListener("dragleave", (e) => { if (!e.relatedTarget) form.classList.remove("over"); });
  addEventListener("drop", (e) => {
    form.classList.remove("over");
    if (!drops(e)) return;
    e.preventDefault();
    files.files = e.dataTransfer.files;
    text.value = "";
    parse();
  });

  const sample = document.getElementById("sample");
  sample.hidden = false;
  sample.addEventListener("click", () => {
    text.value = document.getElementById("sample-text").content.textContent;
    files.value = "";
    parse();
  });
})();
