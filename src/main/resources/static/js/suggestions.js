// Offers titles that begin as somebody types; without script the search itself asks "Did you mean".
(() => {
  "use strict";
  const PAUSE = 250;
  const SHORTEST = 2;
  const field = document.querySelector("input[data-suggestions]");
  if (!field) return;
  let pause = 0;
  let asking = new AbortController();

  const offer = async () => {
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(field.dataset.suggestions + "?" + new URLSearchParams({ q: field.value }), { signal: asking.signal });
      if (!answer.ok) return;
      field.list.replaceChildren(...(await answer.json()).map((title) => {
        const option = document.createElement("option");
        option.value = title;
        return option;
      }));
    } catch { /* a dead line, or more was typed */ }
  };
  field.addEventListener("input", () => {
    clearTimeout(pause);
    if (field.value.trim().length >= SHORTEST) pause = setTimeout(offer, PAUSE);
  });
})();
