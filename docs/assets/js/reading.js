/**
 * Reading: the layout of an article in the address and remembered, the switches of marks, notes and
 * windows remembered, the place kept when the layout changes, and the same place when the edition
 * does. The page is whole without this.
 */
"use strict";

(() => {
  const { remembered, remember } = window.dossier;
  const MEMORY = "dossier-layout";
  const article = document.querySelector(".d-article");
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".d-switch [name=v]"));

  /** @param {string} layout */
  function address(layout) {
    const url = new URL(location.href);
    url.searchParams.set("v", layout);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // some browsers forbid it on a disk; the layout is chosen all the same
    }
  }

  /** @param {string | null} layout */
  const radio = (layout) => [...radios].find((each) => each.value === layout);

  /** The segment at the top of the window, and how far down it stands. */
  let top = { segment: /** @type {Element | null} */ (null), at: 0 };
  function look() {
    const line = 128; // pixels below the bar, and some more: a segment that is gone to begins at 120
    for (const segment of article ? article.querySelectorAll(".d-seg") : []) {
      const box = segment.getBoundingClientRect();
      if (box.bottom < line) continue;
      top = { segment: scrollY > 200 ? segment : null, at: box.top };
      return;
    }
    top = { segment: null, at: 0 };
  }

  for (const each of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".d-bar .d-toggle input"))) {
    const what = `dossier-${each.name}`;
    if (remembered(what) === "off") each.checked = false;
    each.addEventListener("change", () => remember(what, each.checked ? "on" : "off"));
  }

  if (article && radios.length) {
    // A shared link shows what its sender saw and does not change what the reader chose.
    const asked = radio(new URL(location.href).searchParams.get("v"));
    const chosen = asked ?? radio(remembered(MEMORY));
    if (chosen) {
      chosen.checked = true;
      address(chosen.value);
      if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }
    let waiting = false;
    const later = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => ((waiting = false), look()));
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later, { passive: true });
    for (const each of radios) {
      each.addEventListener("change", () => {
        remember(MEMORY, each.value);
        address(each.value);
        if (top.segment) scrollBy(0, top.segment.getBoundingClientRect().top - top.at);
        look();
      });
    }
    look();
  }

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-d-edition]"))) {
    const plain = link.href;
    link.addEventListener("click", () => {
      remember("dossier.edition", link.lang); // the start page asks for it
      const url = new URL(plain);
      const layout = new URL(location.href).searchParams.get("v");
      if (layout) url.searchParams.set("v", layout);
      url.hash = top.segment ? top.segment.id : location.hash;
      link.href = url.href;
    });
  }
})();
