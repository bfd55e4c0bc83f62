/**
 * Notes: in the margin of a wide screen each stands beside its segment, pushed down where the one
 * above still hangs; on a narrow one each is a line that opens. Without this, they are all open, and
 * in the margin those that stand close together make room between the paragraphs.
 */
"use strict";

(() => {
  const GAP = 18; // pixels between two notes
  const article = /** @type {HTMLElement | null} */ (document.querySelector(".d-article"));
  const notes = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".d-seg > .d-notes")]);
  const wide = matchMedia("(min-width: 87.5em)");
  if (!article || !notes.length) return;

  function fold() {
    for (const note of /** @type {NodeListOf<HTMLDetailsElement>} */ (article?.querySelectorAll("details.d-note"))) {
      note.open = wide.matches || note.matches(":target");
    }
  }

  function hang() {
    for (const note of notes) note.style.marginTop = "";
    if (!wide.matches) return;
    let end = -Infinity;
    for (const note of notes) {
      const box = note.getBoundingClientRect();
      if (!box.height) continue;
      const down = Math.max(0, end + GAP - box.top);
      if (down) note.style.marginTop = `${down}px`;
      end = box.bottom + down;
    }
  }

  let waiting = false;
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => ((waiting = false), hang()));
  };

  // The height of the text changes with the layout, the window and the faces that arrive.
  new ResizeObserver(later).observe(article);
  wide.addEventListener("change", () => (fold(), later()));
  fold();
  article.classList.add("has-margin");
  hang();
})();
