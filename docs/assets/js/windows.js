/**
 * Windows: what a term, a person or an organisation is, who speaks and how far the words can be
 * trusted, what a note says, what cleaning did to a paragraph; beside the mark that says so. All of it
 * stands on the page already, where the link leads without this script. A window opens on pointing,
 * focus or a first tap, stays while pointed at, may open one more, and Escape shuts it. The bar of the
 * article has their switch.
 */
"use strict";

(() => {
  const OPEN = 180; // milliseconds of pointing before it opens
  const SHUT = 280; // and before it goes
  const DEPTH = 2; // windows, one out of the other
  const words = document.querySelector(".d-words");
  const wanted = /** @type {HTMLInputElement | null} */ (document.querySelector(".d-bar [name=w]"));
  if (!words || !wanted) return;
  const margin = matchMedia("(min-width: 87.5em)");

  /** @typedef {{head: (Node | string)[], texts: HTMLElement[], foot: (Node | string)[]}} Contents */

  /** @type {{link: HTMLAnchorElement, box: HTMLElement}[]} the outer one first */
  const stack = [];
  let timer = 0;

  /** @param {string} key */
  const word = (key) => words.querySelector(`[data-w="${key}"]`)?.textContent ?? "";

  /** @param {string} tag @param {string} css @param {(Node | string)[]} inside @returns {HTMLElement} */
  function element(tag, css, ...inside) {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  }

  /** @param {Element | null | undefined} from */
  const copies = (from) => (from ? [...from.childNodes].map((node) => node.cloneNode(true)) : []);

  /** @param {Element} from @returns {HTMLElement} a line of the window, in the language of its source */
  function line(from) {
    const made = element("span", "d-window__text", ...copies(from));
    made.lang = from.closest("[lang]")?.getAttribute("lang") ?? "";
    return made;
  }

  /** @param {string} href @param {string} text @param {string} css */
  function way(href, text, css = "") {
    const made = /** @type {HTMLAnchorElement} */ (element("a", css, text));
    made.href = href;
    return made;
  }

  /** @param {HTMLAnchorElement} link */
  const target = (link) => document.getElementById(link.hash.slice(1));

  /** @type {Record<string, (link: HTMLAnchorElement) => Contents | null>} what is shown, by the class of the mark */
  const CONTENTS = {
    "d-term": record,
    "d-name": record,
    "d-spoken": spoken,
    "d-ref": note,
    "d-to-raw": account,
  };

  /** @param {HTMLAnchorElement} link @returns {Contents | null} */
  function record(link) {
    const entry = target(link);
    const head = entry?.querySelector("dt a");
    if (!entry || !head) return null;
    const places = entry.querySelectorAll(".d-entry__where a").length;
    return {
      head: [element("b", "", ...copies(head)), ...[...entry.querySelectorAll("dt small")].map((each) => each.cloneNode(true))],
      texts: [...entry.querySelectorAll(".d-entry__gloss")].map(line),
      foot: [word("here").replace("{n}", String(places)), way(head.getAttribute("href") ?? "", word("open"))],
    };
  }

  /** @param {HTMLAnchorElement} link @returns {Contents | null} */
  function spoken(link) {
    const grade = target(link);
    const caution = grade?.querySelector(".d-entry__gloss");
    if (!grade || !caution) return null;
    const entry = document.getElementById(link.dataset.speaker ?? "");
    const head = entry?.querySelector("dt a");
    const who = head ? way(`#${entry?.id}`, head.textContent ?? "", "d-name") : link.dataset.by ?? "";
    return {
      head: [element("b", "", who), element("small", "", word("spoken"))],
      texts: [element("span", "d-window__text", ...copies(grade.querySelector("dt")), " ", ...copies(caution))],
      foot: head ? ["", way(head.getAttribute("href") ?? "", word("open-speaker"))] : [],
    };
  }

  /** @param {HTMLAnchorElement} link @returns {Contents | null} */
  function note(link) {
    const found = target(link);
    if (!found || (margin.matches && found.getClientRects().length)) return null; // it stands beside the text
    return {
      head: [element("b", "", found.querySelector("summary")?.textContent?.trim() ?? "")],
      texts: [...found.querySelectorAll(".d-note__text")].map(line),
      foot: ["", way(link.hash, word("open-note"))],
    };
  }

  /** @param {HTMLAnchorElement} link @returns {Contents | null} */
  function account(link) {
    const said = link.closest(".d-seg")?.querySelector(".d-account");
    if (!said?.textContent) return null;
    return {
      head: [element("b", "", word("account"))],
      texts: [element("span", "d-window__text", said.textContent)],
      foot: ["", way(link.getAttribute("href") ?? "", word("open-raw"))],
    };
  }

  /** @param {EventTarget | null} at @returns {HTMLAnchorElement | null} the mark that is pointed at */
  function mark(at) {
    const marks = Object.keys(CONTENTS).map((css) => `.d-article a.${css}`).join();
    return at instanceof Element ? at.closest(marks) : null;
  }

  /** @param {EventTarget | null} at @returns {number} how many windows, from the outer one, this belongs to */
  function depth(at) {
    const inside = stack.findLastIndex(({ link, box }) => box.contains(/** @type {Node} */ (at)) || link.contains(/** @type {Node} */ (at)));
    return inside + 1;
  }

  /** @param {number} left how many may stay */
  function shut(left) {
    clearTimeout(timer);
    while (stack.length > left) {
      const { link, box } = /** @type {{link: HTMLAnchorElement, box: HTMLElement}} */ (stack.pop());
      box.remove();
      link.classList.remove("is-open");
      link.removeAttribute("aria-expanded");
      link.removeAttribute("aria-describedby");
    }
  }

  /** @param {() => void} what @param {number} wait */
  function later(what, wait) {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  }

  /** @param {HTMLAnchorElement} link @returns {boolean} whether there is a window now */
  function open(link) {
    if (!wanted?.checked) return false;
    if (stack.some((each) => each.link === link)) return true;
    const outer = stack.filter(({ box }) => box.contains(link)).length;
    if (outer >= DEPTH) return false;
    shut(outer);
    const css = Object.keys(CONTENTS).find((each) => link.classList.contains(each)) ?? "";
    const contents = CONTENTS[css](link);
    if (!contents) return false;
    const box = windowOf(contents, `d-window-${outer + 1}`);
    (link.closest(".d-tools") ?? link).after(box);
    link.classList.add("is-open");
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-describedby", `${box.id}-text`);
    place(link, box);
    stack.push({ link, box });
    return true;
  }

  /** @param {Contents} contents @param {string} id */
  function windowOf({ head, texts, foot }, id) {
    const box = element("span", "d-window", element("span", "d-window__head", ...head));
    box.id = id;
    box.lang = document.documentElement.lang;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", head.map((each) => (typeof each === "string" ? each : each.textContent)).join(" "));
    const body = element("span", "d-window__body", ...texts);
    body.id = `${id}-text`;
    box.append(body);
    if (foot.length) box.append(element("span", "d-window__foot", element("span", "", foot[0]), ...foot.slice(1)));
    const close = /** @type {HTMLButtonElement} */ (element("button", "d-close", "×"));
    close.type = "button";
    close.setAttribute("aria-label", word("close"));
    close.addEventListener("click", () => leave(depth(box)));
    box.append(close);
    return box;
  }

  /** Below the mark, or above it where there is no room below: never over it. @param {HTMLAnchorElement} link @param {HTMLElement} box */
  function place(link, box) {
    const frame = /** @type {Element} */ (box.offsetParent ?? document.body).getBoundingClientRect();
    const lines = [...link.getClientRects()];
    const first = lines[0];
    const last = lines[lines.length - 1];
    const edge = document.documentElement.clientWidth - 16;
    box.style.left = `${Math.max(16, Math.min(last.left - 20, edge - box.offsetWidth)) - frame.left}px`;
    const below = last.bottom + 9;
    const above = first.top - 9 - box.offsetHeight;
    const up = below + box.offsetHeight > innerHeight && above > 100;
    box.classList.toggle("is-above", up);
    box.style.top = `${(up ? above : below) - frame.top}px`;
  }

  /** Shut a window; whoever was in it goes back to its mark. @param {number} number which, from 1 */
  function leave(number) {
    const at = stack[number - 1];
    if (!at) return;
    if (at.box.contains(document.activeElement)) at.link.focus();
    shut(number - 1);
  }

  /** @param {HTMLAnchorElement | null} link the number of a note that stands in the margin */
  function light(link) {
    for (const lit of document.querySelectorAll(".d-note.is-lit")) lit.classList.remove("is-lit");
    if (link?.classList.contains("d-ref")) target(link)?.classList.add("is-lit");
  }

  document.addEventListener("pointerover", (event) => {
    const link = mark(event.target);
    light(link);
    if (event.pointerType === "touch") return;
    if (link && !stack.some((each) => each.link === link)) later(() => open(link), OPEN);
    else later(() => shut(depth(event.target)), SHUT);
  });
  document.addEventListener("focusin", (event) => {
    const link = mark(event.target);
    light(link);
    if (link?.matches(":focus-visible")) open(link);
    else shut(depth(event.target));
  });
  document.addEventListener("click", (event) => {
    if (!(/** @type {Element} */ (event.target).isConnected)) return; // a button that went with its window
    const link = mark(event.target);
    const touched = /** @type {PointerEvent} */ (event).pointerType === "touch";
    const opened = link && stack.some((each) => each.link === link);
    if (link && touched && !opened && open(link)) event.preventDefault(); // the first tap opens, the second follows
    else if (link) shut(0);
    else shut(depth(event.target));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave(stack.length);
  });

  /** @type {HTMLElement} */ (wanted.parentElement).hidden = false;
  wanted.addEventListener("change", () => shut(0));
})();
