// Nothing here is needed: forms and pages work without it. What is typed stays in this window until it is saved, through
// a dead line and an ended session; a draft is saved meanwhile.
(() => {
  "use strict";
  const PAUSE = 5000;
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const key = "kept:" + form.dataset.keep;
  const version = form.elements.version;
  const told = form.querySelector("[data-restored]");
  const quietly = form.dataset.quietly === "true";
  let saving = null;
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
    const now = JSON.stringify(typed());
    const body = new URLSearchParams(new FormData(form));
    body.set("quietly", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "error" });
      if (answer.status !== 204) return;
      version.value = answer.headers.get("Version");
      told.textContent = told.dataset.saved;
      kept(JSON.stringify(typed()) === now ? null : { version: version.value, typed: typed() });
    } catch { /* the line is dead; it stays in this window */ }
  };
  const soon = () => {
    kept({ version: version.value, typed: typed() });
    clearTimeout(pause);
    if (quietly) pause = setTimeout(() => { saving = save().finally(() => { saving = null; }); }, PAUSE);
  };

  const before = kept();
  const isRejected = document.getElementById("problems");
  if (before && before.version !== version.value) kept(null);
  else if (before && !isRejected && JSON.stringify(before.typed) !== JSON.stringify(typed())) {
    put(before.typed);
    told.textContent = told.dataset.restored;
  }
  form.addEventListener("input", soon);
  form.addEventListener("submit", (sent) => {
    clearTimeout(pause);
    if (!saving) return;
    sent.preventDefault();
    saving.finally(() => form.requestSubmit(sent.submitter));
  });
})();
