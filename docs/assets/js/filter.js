/**
 * Filter: narrows an index to the entries whose names hold the words typed, in either script,
 * in English or in Pinyin. The page is whole without this, and so is every entry's data.
 */
"use strict";

(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".d-filter"));
  const input = form?.querySelector("input");
  const output = form?.querySelector("output");
  if (!form || !input || !output) return;

  const entries = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-d-find]"));
  /** What holds entries, and what goes with it when none is left. */
  const holders = [...document.querySelectorAll(".d-letters > div, .d-letters, .d-index")].map((holder) => ({
    holder: /** @type {HTMLElement} */ (holder),
    heading: holder.previousElementSibling instanceof HTMLHeadingElement ? holder.previousElementSibling : null,
  }));
  const path = /** @type {HTMLElement | null} */ (document.querySelector(".d-path"));
  const alone = path ? [path, /** @type {HTMLElement} */ (path.previousElementSibling)] : [];

  /** @param {string} text */
  const folded = (text) => text.normalize("NFKC").toLowerCase().trim();

  function narrow() {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    let left = 0;
    for (const entry of entries) {
      const names = folded(entry.dataset.dFind ?? "");
      entry.hidden = !words.every((word) => names.includes(word));
      if (!entry.hidden && entry.classList.contains("d-entry")) left += 1;
    }
    for (const { holder, heading } of holders) {
      holder.hidden = !holder.querySelector("[data-d-find]:not([hidden])");
      if (heading) heading.hidden = holder.hidden;
    }
    for (const each of alone) each.hidden = words.length > 0;
    const said = left ? form.dataset.dCount?.replace("{n}", String(left)) : form.dataset.dNone;
    output.value = words.length ? said ?? "" : "";
  }

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", narrow);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    input.value = "";
    narrow();
  });
  if (input.value) narrow(); // a browser may bring back what was typed
})();
