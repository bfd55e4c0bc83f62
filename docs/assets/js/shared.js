/**
 * What the scripts of a page share: what a reader chose, kept on the reader's machine, and scripts that
 * are loaded only when they are wanted (as scripts, because a page read from disk may not fetch).
 */
"use strict";

(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  /** @param {string} key @returns {string | null} */
  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // a reader who forbids memory is asked anew each time
    }
  }

  /** @param {string} key @param {string} value */
  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // then it holds for this page
    }
  }

  /** @param {string} path @returns {URL} of a path that is told from the folder of the scripts */
  const address = (path) => new URL(path, here);

  /** @param {URL} source @returns {Promise<void>} */
  function load(source) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source.href;
      script.async = false; // in the order asked for
      script.onload = () => (script.remove(), resolve());
      script.onerror = () => (script.remove(), reject(new Error(`not loaded: ${source.href}`)));
      document.head.append(script);
    });
  }

  window.dossier = { remembered, remember, address, load };
})();
