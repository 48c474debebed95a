// Nothing here is needed: forms and pages work without it. It keeps what was typed when the line is dead.
(() => {
  "use strict";
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const key = "kept:" + form.dataset.keep;
  const save = () => {
    const typed = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "_csrf" && name !== "version") (typed[name] ??= []).push(value);
    }
    try { localStorage.setItem(key, JSON.stringify(typed)); } catch { /* full or forbidden: the form still works */ }
  };
  form.addEventListener("input", save);
  form.addEventListener("submit", save);
})();
