// Nothing here is needed: forms and pages work without it. What is typed stays in this window until it is saved or its
// writer signs out, through a dead line and an ended session, and is put before nobody else; a draft is saved meanwhile.
(() => {
  "use strict";
  const PAUSE = 5000;
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const own = "kept:" + form.dataset.keeper + ":";
  const key = own + form.dataset.keep;
  const version = form.elements.version;
  const told = form.querySelector("[data-restored]");
  const back = form.querySelector("[data-back]");
  const quietly = form.dataset.quietly === "true";
  let saving = null;
  let sent = "";
  let pause = 0;

  const typed = () => {
    const all = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "_csrf" && name !== "version") (all[name] ??= []).push(value);
    }
    return all;
  };
  const kept = (value) => {
    try {
      if (value === undefined) return JSON.parse(sessionStorage.getItem(key));
      return value ? sessionStorage.setItem(key, JSON.stringify(value)) : sessionStorage.removeItem(key);
    } catch { return null; } // full or forbidden
  };
  const keep = () => kept({ version: version.value, typed: typed(), sent });
  const forgetOthers = () => {
    try {
      for (const other of Object.keys(sessionStorage)) {
        if (other.startsWith("kept:") && !other.startsWith(own)) sessionStorage.removeItem(other);
      }
    } catch { /* forbidden, so nothing is there */ }
  };
  const put = (all) => {
    const used = {};
    for (const field of form.elements) {
      if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") continue;
      const values = all[field.name] ?? [];
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (field.tagName === "SELECT") for (const option of field.options) option.selected = values.includes(option.value);
      else field.value = values[used[field.name] = (used[field.name] ?? -1) + 1] ?? "";
    }
  };

  const save = async () => {
    sent = JSON.stringify(typed());
    keep();
    const body = new URLSearchParams(new FormData(form));
    body.set("quietly", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
      if (answer.status !== 204) {
        sent = "";
        keep();
        throw new Error("refused");
      }
      version.value = answer.headers.get("Version");
      told.textContent = told.dataset.saved;
      if (JSON.stringify(typed()) === sent) kept(null);
      else keep();
    } catch {
      told.textContent = told.dataset.unsaved;
    }
  };
  const soon = () => {
    keep();
    clearTimeout(pause);
    if (quietly) pause = setTimeout(() => { saving = save().finally(() => { saving = null; }); }, PAUSE);
  };

  const before = kept();
  const isRejected = document.getElementById("problems");
  const isAsTyped = before && JSON.stringify(before.typed) === JSON.stringify(typed());
  forgetOthers();
  if (isRejected) keep();
  else if (before && !isAsTyped) {
    if (before.version === version.value) {
      put(before.typed);
      told.textContent = told.dataset.restored;
    } else if (JSON.stringify(before.typed) === before.sent) kept(null); // it was saved with what was sent last
    else {
      back.hidden = false;
      back.addEventListener("click", () => {
        put(before.typed);
        back.hidden = true;
        told.textContent = told.dataset.restored;
        soon();
      });
    }
  }
  form.addEventListener("input", soon);
  form.addEventListener("submit", (submission) => {
    clearTimeout(pause);
    if (saving) {
      submission.preventDefault();
      saving.finally(() => form.requestSubmit(submission.submitter));
      return;
    }
    sent = JSON.stringify(typed());
    if (kept()) keep();
  });
})();
