/**
 * Segments: the one that is read, the sentence that lights up under a finger, the other language of
 * one segment, and the button that copies a segment with its citation.
 */
"use strict";

(() => {
  const segments = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".d-article .d-seg")]);
  if (!segments.length) return;

  /** @param {string} key @returns {string} a word of the interface */
  const word = (key) => document.querySelector(`.d-words [data-w="${key}"]`)?.textContent ?? "";

  /** @param {HTMLElement | null} segment */
  function activate(segment) {
    for (const each of document.querySelectorAll(".d-seg.is-active")) each.classList.remove("is-active");
    segment?.classList.add("is-active");
  }

  /**
   * Go to the segment before or after the one that is read.
   * @param {1 | -1} step
   */
  function go(step) {
    const line = 130;
    const active = segments.findIndex((each) => each.classList.contains("is-active"));
    const seen = segments.findIndex((each) => each.getBoundingClientRect().bottom > line);
    const next = segments[active < 0 ? Math.max(0, seen) : active + step];
    if (!next) return;
    activate(next);
    next.scrollIntoView({ block: "start" });
    const link = /** @type {HTMLElement | null} */ (next.querySelector(".d-seg__no a"));
    link?.focus({ preventScroll: true });
  }

  /** Show or hide the other language of a segment. @param {HTMLElement} segment */
  function reveal(segment) {
    const shown = segment.classList.toggle("is-revealed");
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (segment.querySelectorAll("button[data-other]"))) {
      button.textContent = word(`${shown ? "hide" : "other"}-${button.dataset.other}`);
      button.setAttribute("aria-expanded", String(shown));
    }
  }

  /** The buttons of a segment that show its other language; which of them is seen, the layout says. @param {HTMLElement} segment */
  function revealers(segment) {
    if (segment.classList.contains("is-single")) return [];
    return ["en", "zh"].map((language) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.other = language;
      button.textContent = word(`other-${language}`);
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => reveal(segment));
      return button;
    });
  }

  for (const segment of segments) {
    // A tap on a sentence lights it and its counterpart; a mouse needs no tap.
    segment.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target.closest("a, button, summary")) return;
      const sentence = target.closest(".d-s");
      for (const lit of document.querySelectorAll(".d-s.is-lit")) lit.classList.remove("is-lit");
      if (!sentence || String(getSelection())) return;
      const slots = (sentence.getAttribute("data-s") ?? "").split(" ");
      for (const slot of slots) {
        for (const each of segment.querySelectorAll(`[data-s~="${slot}"]`)) each.classList.add("is-lit");
      }
      activate(segment);
    });

    const tools = segment.querySelector(".d-tools");
    tools?.prepend(...revealers(segment));
    const cite = segment.querySelector(".d-cite");
    if (!tools || !cite || !navigator.clipboard) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word("copy");
    button.addEventListener("click", async () => {
      const shown = /** @type {HTMLElement[]} */ ([...segment.querySelectorAll(".d-s")]);
      const lines = new Map();
      for (const each of shown.filter((sentence) => sentence.offsetParent)) {
        const lang = each.closest("[lang]")?.getAttribute("lang") ?? "";
        const text = clean(each);
        lines.set(lang, lines.has(lang) ? lines.get(lang) + (lang === "en" ? " " : "") + text : text);
      }
      await navigator.clipboard.writeText([...lines.values(), cite.textContent ?? ""].join("\n"));
      button.textContent = word("copied");
      setTimeout(() => (button.textContent = word("copy")), 1500);
    });
    tools.querySelector(".d-tool-link")?.after(button);
  }

  /** @param {HTMLElement} sentence @returns {string} its words without marks that are for eye or ear */
  function clean(sentence) {
    const copy = /** @type {HTMLElement} */ (sentence.cloneNode(true));
    for (const mark of copy.querySelectorAll(".d-ref, .d-grade, .d-vh, .d-window")) mark.remove();
    return (copy.textContent ?? "").trim();
  }

  document.addEventListener("d-other", () => {
    const segment = /** @type {HTMLElement | null} */ (document.querySelector(".d-seg.is-active, .d-seg:focus-within"));
    if (segment) reveal(segment);
  });
  document.addEventListener("d-step", (event) => go(/** @type {CustomEvent} */ (event).detail));
})();
