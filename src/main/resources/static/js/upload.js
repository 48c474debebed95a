// Sends a large file in pieces and goes on after cuts; the form then names the upload instead of carrying the file.
// Without this the form sends the file whole.
(() => {
  "use strict";
  const PIECE = 1_000_000;
  const LARGE = 1_000_000;
  const TRIES = 20;
  const form = document.querySelector("form[data-uploads]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const told = form.querySelector("[data-arrived]");
  const token = form.elements._csrf ? form.elements._csrf.value : "";
  const wait = (tries) => new Promise((done) => setTimeout(done, Math.min(30000, 300 * 2 ** tries)));
  const tell = (file, sent) => {
    told.textContent = told.dataset.arrived.replace("%", Math.floor((100 * sent) / file.size));
  };
  const keyOf = (file) => "upload:" + file.name + ":" + file.size + ":" + file.lastModified;
  const kept = (key, value) => {
    try { return value === undefined ? localStorage.getItem(key) : value ? localStorage.setItem(key, value) : localStorage.removeItem(key); }
    catch { return null; }
  };
  const ask = (path, options = {}) => fetch(path, { ...options, headers: { "X-CSRF-TOKEN": token, ...options.headers }, redirect: "error" });

  const begin = async (file) => {
    const known = kept(keyOf(file));
    if (known && (await ask(known, { method: "HEAD" })).ok) return known;
    const answer = await ask(form.dataset.uploads, { method: "POST", body: new URLSearchParams({ name: file.name, bytes: file.size }) });
    if (!answer.ok) throw new Error("refused");
    kept(keyOf(file), answer.headers.get("Location"));
    return answer.headers.get("Location");
  };
  const offsetOf = async (path) => {
    const answer = await ask(path, { method: "HEAD" });
    if (!answer.ok) throw new Error("gone");
    return Number(answer.headers.get("Upload-Offset"));
  };
  const piece = (path, file, offset) => ask(path, {
    method: "PATCH",
    headers: { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
    body: file.slice(offset, offset + PIECE),
  });
  const send = async (path, file) => {
    let tries = 0;
    let offset = 0;
    let known = false;
    while (!known || offset < file.size) {
      try {
        if (!known) { offset = await offsetOf(path); known = true; }
        tell(file, offset);
        if (offset >= file.size) return;
        const answer = await piece(path, file, offset);
        if (!answer.ok) throw new Error("cut");
        offset = Number(answer.headers.get("Upload-Offset"));
        tries = 0;
      } catch (cut) {
        if (cut.message === "gone" || ++tries > TRIES) throw cut;
        known = false;
        told.textContent = told.dataset.cut;
        await wait(tries);
      }
    }
    tell(file, offset);
  };
  form.addEventListener("submit", async (event) => {
    const file = input.files[0];
    if (!file || file.size < LARGE || form.elements.upload) return;
    event.preventDefault();
    try {
      const path = await begin(file);
      await send(path, file);
      kept(keyOf(file), "");
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "upload";
      field.value = path.split("/").pop();
      form.append(field);
      input.disabled = true;
    } catch { /* the form is sent whole instead */ }
    form.submit();
  });
})();
