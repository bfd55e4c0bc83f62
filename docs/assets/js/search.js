/**
 * Search: the little that every page carries. It waits for a reader who wants to search, or who comes
 * from a result; only then the rest (`search/*.js`) and the index (`../search/*.js`) are loaded.
 *
 * The page has a form in its header: `<form data-d-search><label …><input type="search"></form>`;
 * words come with the index. Keys `/`, `f` and `s` lead to it, unless `<html data-keys="off">`.
 */
"use strict";

(() => {
  const { address, load } = window.dossier;
  /** @type {Map<string, {value: any, version: string}>} */
  const arrived = new Map();
  /** @type {Map<string, Promise<any>>} */
  const asked = new Map();
  let version = "";

  /** @param {string} name a part of the engine, such as `text` */
  const part = (name) => load(address(`search/${name}.js`));

  /**
   * A piece of the index, loaded once.
   * @param {string} name such as `start`, `k3` or `t12`
   * @returns {Promise<any>}
   */
  function piece(name) {
    if (!asked.has(name)) {
      const source = address(`../search/${name}.js`);
      if (version) source.searchParams.set("v", version);
      const coming = load(source).then(() => received(name));
      coming.catch(() => asked.delete(name)); // the next turn tries again
      asked.set(name, coming);
    }
    return /** @type {Promise<any>} */ (asked.get(name));
  }

  /** @param {string} name */
  function received(name) {
    const found = arrived.get(name);
    if (!found) throw new Error(`empty: ${name}`);
    version ||= found.version;
    if (found.version !== version) throw new Error("renewed"); // the site was, since this page was opened
    if (name === "start") window.dossierSearch.start = found.value;
    return found.value;
  }

  /** @type {Promise<any> | undefined} */
  let engine;
  /** Load what looks up and shows; the index's first piece on the way. */
  function whole() {
    engine ??= Promise.all([piece("start"), ...["text", "index", "ranking", "query", "panel"].map(part)]).catch((error) => {
      engine = undefined;
      throw error;
    });
    return engine;
  }

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-d-search]"));
  const input = /** @type {HTMLInputElement | null} */ (form && form.querySelector("input"));
  window.dossierSearch = {
    root: address("../../"),
    start: null,
    take: (name, value, its) => void arrived.set(name, { value, version: its }),
    piece,
  };

  if (form && input) {
    form.classList.add("is-ready");
    let [wanted, again] = [false, false];
    /** @type {Element | null} */
    let came = null; // from where the reader came, and goes back
    form.addEventListener("focusin", (event) => {
      const from = /** @type {Element | null} */ (event.relatedTarget);
      if (!form.contains(from)) came = from;
    });
    /** Says where results would stand that there will be none: nothing else has been loaded yet. */
    const failed = document.createElement("div");
    failed.className = "d-found d-found__meta";
    failed.setAttribute("role", "alert");
    const want = () => {
      again = wanted;
      if (wanted) return;
      wanted = true;
      whole().then(
        () => {
          failed.remove();
          window.dossierSearch.mount(form, input, () => came);
        },
        () => {
          wanted = false; // the next turn tries again
          form.append(failed);
          failed.textContent = form.dataset.failed || "";
          if (again) want(); // a letter came while this turn was failing
        },
      );
    };
    form.addEventListener("focusout", () => failed.remove());
    input.addEventListener("focus", want);
    input.addEventListener("input", want);
    form.addEventListener("submit", (event) => event.preventDefault());
    if (document.activeElement === input) want();
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (!["/", "f", "s"].includes(event.key) || document.documentElement.dataset.keys === "off") return;
      const target = /** @type {HTMLElement} */ (event.target);
      if (document.querySelector("dialog[open]")) return;
      if (target.closest("input, textarea, select, [contenteditable]:not([contenteditable=false])")) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  const lit = new URLSearchParams(location.search).getAll("lit").slice(0, 8);
  if (lit.length) {
    Promise.all([piece("start"), part("text"), part("light")]).then(
      () => window.dossierSearch.light(lit),
      () => {}, // unlit, the page is whole
    );
  }
})();
