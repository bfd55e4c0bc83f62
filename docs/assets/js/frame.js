/**
 * The frame of a page: light and dark, the list of sections that shuts again, folds that open for
 * whoever is sent into them and for print, the heading that is being read. It stands in for Material's
 * own script, which is twenty times its size and serves what is not used here.
 */
"use strict";

(() => {
  const { remembered, remember } = window.dossier;
  const MEMORY = "dossier-light";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const inputs = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(".d-palette .md-option")]);

  /** @returns {string} what the reader chose: auto, which follows the system, light or dark */
  const chosen = () => remembered(MEMORY) ?? "auto";

  /** @param {string} light */
  function paint(light) {
    const night = light === "auto" ? dark.matches : light === "dark";
    document.body.dataset.mdColorScheme = night ? "slate" : "default";
    for (const input of inputs) {
      input.checked = input.value === light;
      const label = input.nextElementSibling;
      if (label instanceof HTMLElement) label.hidden = !input.checked;
    }
  }

  paint(chosen());
  dark.addEventListener("change", () => paint(chosen()));
  for (const input of inputs) {
    input.addEventListener("change", () => {
      paint(input.value);
      remember(MEMORY, input.value);
    });
  }

  document.addEventListener("keydown", (event) => {
    const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("d-drawer"));
    if (event.key === "Escape" && drawer) drawer.checked = false;
  });

  /** Open the fold in which the address leads. */
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest("details:not([open])");
    if (!target || !(fold instanceof HTMLDetailsElement)) return;
    fold.open = true;
    target.scrollIntoView();
  }

  /** Mark in the list of headings the one that is being read. */
  function follow() {
    const links = /** @type {HTMLAnchorElement[]} */ ([
      ...document.querySelectorAll(".md-sidebar--secondary:not([hidden]) .md-nav__link[href^='#']"),
    ]);
    if (!links.length) return;
    const heads = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    let waiting = false;
    const mark = () => {
      waiting = false;
      if (!links[0].offsetParent) return;
      const read = heads.findLastIndex((head) => head && head.getBoundingClientRect().top < innerHeight / 4);
      links.forEach((link, at) => link.classList.toggle("md-nav__link--active", at === read));
    };
    const later = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(mark);
    };
    addEventListener("scroll", later, { passive: true });
    later();
  }

  unfold();
  follow();
  addEventListener("hashchange", unfold);
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
})();
