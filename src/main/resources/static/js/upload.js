// Sends large files in pieces and goes on after cuts; the form then names the uploads instead of carrying the files.
// Without this the form sends the files whole.
(() => {
  "use strict";
  const PIECE = 1_000_000;
  const LARGE = 1_000_000;
  const TRIES = 20;
  const form = document.querySelector("form[data-uploads]");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const told = form.querySelector("[data-arrived]");
  let sending = false;
  const token = form.elements._csrf ? form.elements._csrf.value : "";
  const wait = (tries) => new Promise((done) => setTimeout(done, Math.min(30000, 300 * 2 ** tries)));
  const tell = (sent, all) => {
    told.textContent = told.dataset.arrived.replace("%", Math.floor((100 * sent) / all));
  };
  const sizeOf = (files) => files.reduce((sum, file) => sum + file.size, 0);
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
  const send = async (path, file, arrived) => {
    let tries = 0;
    let offset = 0;
    let known = false;
    while (!known || offset < file.size) {
      try {
        if (!known) { offset = await offsetOf(path); known = true; }
        arrived(offset);
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
    arrived(offset);
  };
  const hidden = (path) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "upload";
    field.value = path.split("/").pop();
    return field;
  };
  const sendAll = async (files) => {
    const all = sizeOf(files);
    const fields = [];
    let before = 0;
    for (const file of files) {
      const path = await begin(file);
      await send(path, file, (offset) => tell(before + offset, all));
      before += file.size;
      fields.push(hidden(path));
    }
    files.forEach((file) => kept(keyOf(file), ""));
    return fields;
  };
  form.addEventListener("submit", async (event) => {
    if (form.elements.upload) return;
    const files = [...input.files];
    if (sizeOf(files) < LARGE || files.some((file) => !file.size)) return;
    event.preventDefault();
    if (sending) return;
    sending = true;
    try {
      form.append(...await sendAll(files));
      input.disabled = true;
    } catch { /* the form is sent whole instead */ }
    sending = false;
    form.submit();
  });
})();
