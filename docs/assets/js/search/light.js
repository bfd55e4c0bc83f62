/**
 * Lights, on the page a result leads to, the words that were found: in the segment or below the
 * heading that the address names, or in the whole page. Escape puts them out.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const BLOCK = "p, li, dd, dt, h1, h2, h3, h4, td, th, blockquote, figcaption, summary, div, section, article";
  const NOT_TEXT = "sup, button, script, style, template, .d-vh, .d-grade, .d-ref, [aria-hidden=true]";

  /** @param {Element} within @returns {Map<Element, Text[]>} text nodes by the block they stand in */
  function blocks(within) {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const found = new Map();
    for (let node; (node = /** @type {Text | null} */ (walker.nextNode())); ) {
      const element = /** @type {Element} */ (node.parentElement);
      if (element.closest(NOT_TEXT)) continue;
      const block = element.closest(BLOCK) ?? within;
      if (!found.has(block)) found.set(block, []);
      found.get(block).push(node);
    }
    return found;
  }

  /** @param {Text[]} nodes @param {[number, number][]} ranges of their joined text, in order */
  function wrap(nodes, ranges) {
    let place = 0;
    const cuts = [];
    for (const node of nodes) {
      const end = place + node.data.length;
      for (const [from, to] of ranges) {
        if (from < end && to > place) cuts.push({ node, from: Math.max(0, from - place), to: Math.min(to, end) - place });
      }
      place = end;
    }
    for (const { node, from, to } of cuts.reverse()) {
      const mark = document.createElement("mark");
      mark.dataset.dLit = "";
      node.splitText(to);
      const words = node.splitText(from);
      words.replaceWith(mark);
      mark.append(words);
    }
  }

  /** @param {KeyboardEvent} event */
  function out(event) {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    for (const mark of document.querySelectorAll("mark[data-d-lit]")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    document.removeEventListener("keydown", out);
  }

  /** Whether an element is in the window and nothing lies over it. @param {Element} element */
  function seen(element) {
    const { left, top, bottom } = element.getBoundingClientRect();
    return bottom < innerHeight && element.contains(document.elementFromPoint(left + 1, top + 1));
  }

  /** A heading with all that stands below it, else the element alone. @param {Element} element */
  function section(element) {
    const found = [element];
    const rank = element.tagName;
    if (!/^H[2-6]$/.test(rank)) return found;
    for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.tagName) && next.tagName <= rank) break;
      found.push(next);
    }
    return found;
  }

  /** @param {string[]} words */
  search.light = (words) => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = (id && document.getElementById(id)) || document.querySelector(".md-content, main");
    if (!place) return;
    const within = section(place);
    const patterns = words.map((word) => search.units(word)).filter((units) => units.length);
    for (const nodes of within.flatMap((element) => [...blocks(element).values()])) {
      const units = search.units(nodes.map((node) => node.data).join(""));
      wrap(nodes, search.joined(patterns.flatMap((pattern) => search.places(units, pattern))));
    }
    document.addEventListener("keydown", out);
    const marks = within.flatMap((element) => [...element.querySelectorAll("mark[data-d-lit]")]);
    const first = marks.find((mark) => mark.getClientRects().length);
    if (id && first && !seen(first)) first.scrollIntoView({ block: "center" });
  };
})();
