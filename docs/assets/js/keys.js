/**
 * Keys, and the panel that lists them. They can be switched off there: `<html data-keys="off">`.
 */
"use strict";

(() => {
  const MEMORY = "dossier-keys";
  const root = document.documentElement;
  const words = document.querySelector(".d-words");
  if (!words) return;

  /** @param {string} key @returns {string} a word of the interface */
  const word = (key) => words.querySelector(`[data-w="${key}"]`)?.textContent ?? "";

  if (window.dossier.remembered(MEMORY) === "off") root.dataset.keys = "off";

  /** @param {string} css @returns {HTMLInputElement | null} */
  const input = (css) => document.querySelector(css);

  function layout() {
    const all = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".d-switch [name=v]")]);
    const open = all.filter((each) => each.parentElement?.offsetParent);
    const at = open.findIndex((each) => each.checked);
    const next = open[(at + 1) % open.length];
    next.checked = true;
    next.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** The same place in the other Chinese script, or in Chinese. */
  function script() {
    const other = root.lang === "zh-Hans" ? "zh-Hant" : "zh-Hans";
    input(`a[data-d-edition][lang=${other}]`)?.click();
  }

  /** What is selected, or the segment that is read. */
  function annotate() {
    const segment = document.querySelector(".d-seg.is-active") ?? document.querySelector(".d-seg:target");
    const pick = /** @type {HTMLElement | null} */ (document.querySelector(".d-pick:not([hidden])"));
    const link = /** @type {HTMLElement | null | undefined} */ (segment?.querySelector(".d-tool-annotate"));
    (pick ?? link)?.click();
  }

  /** @param {1 | -1} step */
  const go = (step) => document.dispatchEvent(new CustomEvent("d-step", { detail: step }));

  /** @type {Record<string, {does: () => void, word: string}>} */
  const KEYS = {
    v: { does: layout, word: "key-layout" },
    "[": { does: () => go(-1), word: "key-before" },
    "]": { does: () => go(1), word: "key-after" },
    g: { does: () => input(".d-bar [name=g]")?.click(), word: "key-terms" },
    m: { does: () => input(".d-bar [name=m]")?.click(), word: "key-notes" },
    h: { does: script, word: "key-script" },
    o: { does: () => document.dispatchEvent(new Event("d-other")), word: "key-other" },
    a: { does: annotate, word: "key-annotate" },
    "?": { does: help, word: "key-help" },
  };

  /** @type {HTMLDialogElement | undefined} */
  let dialog;
  function help() {
    dialog ??= panel();
    if (!dialog.open) dialog.showModal();
  }

  function panel() {
    const made = document.createElement("dialog");
    made.className = "d-dialog";
    made.setAttribute("aria-labelledby", "d-keys-title");
    const title = document.createElement("h2");
    title.id = "d-keys-title";
    title.textContent = word("keys");
    const list = document.createElement("dl");
    for (const [key, { word: name }] of Object.entries(KEYS)) {
      const dt = document.createElement("dt");
      const kbd = document.createElement("kbd");
      kbd.textContent = key;
      dt.append(kbd);
      const dd = document.createElement("dd");
      dd.textContent = word(name);
      list.append(dt, dd);
    }
    const label = document.createElement("label");
    const off = document.createElement("input");
    off.type = "checkbox";
    off.checked = root.dataset.keys !== "off";
    off.addEventListener("change", () => {
      root.dataset.keys = off.checked ? "on" : "off";
      window.dossier.remember(MEMORY, root.dataset.keys);
    });
    label.append(off, ` ${word("keys-on")}`);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "d-close";
    close.textContent = "×";
    close.setAttribute("aria-label", word("close"));
    close.addEventListener("click", () => made.close());
    made.append(close, title, list, label);
    (document.querySelector(".md-content__inner") ?? document.body).append(made);
    return made;
  }

  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-d-keys]"));
  if (button) {
    button.hidden = false;
    button.addEventListener("click", help);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])";
    if (target.closest(typing)) return;
    if (root.dataset.keys === "off" && event.key !== "?") return;
    const key = KEYS[event.key];
    if (!key || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    key.does();
  });
})();
