/**
 * Annotating: whoever selects words of a paragraph, or asks to annotate it, gets a small form that
 * writes the file. The form (`annotate/form.js`) and the sentences that may be quoted
 * (`../anchors/<article>.js`) are loaded only then. Without this, the link under each paragraph leads
 * to GitHub's new-file page or to the guide.
 */
"use strict";

(() => {
  const { address, load } = window.dossier;
  const article = /** @type {HTMLElement | null} */ (document.querySelector(".d-article[data-article]"));
  if (!article) return;

  /** @typedef {{segment: HTMLElement, language: "zh" | "en", slots: number[], text: string}} Picked */

  /** @type {Picked | null} */
  let picked = null;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "d-pick";
  button.hidden = true;
  button.textContent = document.querySelector('.d-words [data-w="pick"]')?.textContent ?? "";
  article.append(button);

  /** @param {Range} range @param {Element} sentence @returns {string} the words of a sentence that the range holds */
  function within(range, sentence) {
    const part = document.createRange();
    part.selectNodeContents(sentence);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
    const words = part.cloneContents();
    for (const mark of words.querySelectorAll(".d-ref, .d-grade, .d-vh, .d-window")) mark.remove();
    return words.textContent ?? "";
  }

  /** @returns {Picked | null} what is selected of one paragraph in one language */
  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const start = range.startContainer;
    const text = (start instanceof Element ? start : start.parentElement)?.closest(".d-read, .d-head__text");
    const segment = /** @type {HTMLElement | null | undefined} */ (text?.closest(".d-article .d-seg"));
    if (!text || !segment) return null;
    const sentences = [...text.querySelectorAll(".d-s")].filter((each) => range.intersectsNode(each));
    const english = text.getAttribute("lang") === "en";
    const words = sentences.map((each) => within(range, each)).join(english ? " " : "").trim();
    const slots = sentences.flatMap((each) => (each.getAttribute("data-s") ?? "").split(" ").map(Number));
    return words ? { segment, language: english ? "en" : "zh", slots, text: words } : null;
  }

  /** The button stands where the selection ends. */
  function offer() {
    picked = selected();
    button.hidden = !picked;
    if (!picked) return;
    const lines = /** @type {Selection} */ (getSelection()).getRangeAt(0).getClientRects();
    const last = lines[lines.length - 1];
    if (!last) return;
    const frame = /** @type {Element} */ (button.offsetParent ?? document.body).getBoundingClientRect();
    const edge = document.documentElement.clientWidth - 16 - button.offsetWidth;
    button.style.left = `${Math.max(16, Math.min(last.right - 20, edge)) - frame.left}px`;
    button.style.top = `${last.bottom + 8 - frame.top}px`;
  }

  /** @type {Promise<unknown> | undefined} */
  let form;
  /** @param {HTMLAnchorElement} link under the paragraph @param {Picked} what */
  function open(link, what) {
    button.hidden = true;
    form ??= Promise.all(["annotate/form.js", `../anchors/${article?.dataset.article}.js`].map((path) => load(address(path))));
    form.then(
      () => window.dossierAnnotate.open(what),
      () => {
        form = undefined; // the next turn tries again
        location.assign(link.href); // and the way without scripts is open
      },
    );
  }

  window.dossierAnnotate = { take: (given) => void (window.dossierAnnotate.given = given) };

  document.addEventListener("selectionchange", () => {
    if (!selected()) button.hidden = true;
  });
  for (const ended of ["pointerup", "keyup"]) document.addEventListener(ended, () => setTimeout(offer));
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // or the selection would go
  button.addEventListener("click", () => {
    const link = /** @type {HTMLAnchorElement | null | undefined} */ (picked?.segment.querySelector(".d-tool-annotate"));
    if (picked && link) open(link, picked);
  });
  article.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a.d-tool-annotate");
    const segment = /** @type {HTMLElement | null | undefined} */ (link?.closest(".d-seg"));
    if (!(link instanceof HTMLAnchorElement) || !segment) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab has GitHub's page
    event.preventDefault();
    open(link, picked?.segment === segment ? picked : { segment, language: "zh", slots: [], text: "" });
  });
})();
