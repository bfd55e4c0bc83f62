/**
 * Windows: what a term, a person or an organisation is, beside its name. Everything shown stands at
 * the end of the page already, where the link leads without this script. One window at a time; it
 * opens on pointing, focus or a first tap, stays while pointed at, and Escape shuts it.
 */
"use strict";

(() => {
  const OPEN = 180; // milliseconds of pointing before it opens
  const SHUT = 280; // and before it goes
  const words = document.querySelector(".d-words");
  if (!document.querySelector(".d-article") || !words) return;

  /** @type {{link: HTMLAnchorElement, box: HTMLElement} | null} */
  let now = null;
  let timer = 0;

  /** @param {string} key */
  const word = (key) => words.querySelector(`[data-w="${key}"]`)?.textContent ?? "";

  /** @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
  function name(target) {
    const link = target instanceof Element ? target.closest(".d-seg :is(.d-term, .d-name)") : null;
    return /** @type {HTMLAnchorElement | null} */ (link?.getAttribute("href")?.startsWith("#") ? link : null);
  }

  function shut() {
    clearTimeout(timer);
    if (!now) return;
    now.box.remove();
    now.link.classList.remove("is-open");
    now.link.removeAttribute("aria-expanded");
    now = null;
  }

  /** @param {() => void} what @param {number} wait */
  function later(what, wait) {
    clearTimeout(timer);
    timer = window.setTimeout(what, wait);
  }

  /** @param {HTMLAnchorElement} link */
  function open(link) {
    if (now?.link === link) return void clearTimeout(timer);
    shut();
    const entry = document.getElementById(link.hash.slice(1));
    const head = entry?.querySelector("dt a");
    const segment = link.closest(".d-seg");
    if (!entry || !head || !segment) return;
    const box = element("span", "d-window");
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", head.textContent ?? "");
    const title = element("span", "d-window__head", element("b", "", ...copies(head)));
    const second = entry.querySelector("dt small");
    if (second) title.append(second.cloneNode(true));
    box.append(title);
    for (const gloss of entry.querySelectorAll(".d-entry__gloss")) {
      const text = element("span", "d-window__text", ...copies(gloss));
      text.lang = gloss.getAttribute("lang") ?? "";
      box.append(text);
    }
    const places = entry.querySelectorAll(".d-entry__where a").length;
    const more = /** @type {HTMLAnchorElement} */ (head.cloneNode());
    more.removeAttribute("class");
    more.textContent = word("open");
    box.append(element("span", "d-window__foot", element("span", "", word("here").replace("{n}", String(places))), more));
    box.lang = document.documentElement.lang;
    link.after(box);
    link.classList.add("is-open");
    link.setAttribute("aria-expanded", "true");
    place(link, box, segment);
    now = { link, box };
  }

  /** @param {HTMLAnchorElement} link @param {HTMLElement} box @param {Element} segment */
  function place(link, box, segment) {
    const frame = segment.getBoundingClientRect();
    const lines = link.getClientRects();
    const at = lines[lines.length - 1];
    const most = Math.min(frame.right, innerWidth - 16) - box.offsetWidth;
    box.style.left = `${Math.max(0, Math.min(at.left - 20, most) - frame.left)}px`;
    const below = at.bottom + 9;
    const above = at.top - 9 - box.offsetHeight;
    const up = below + box.offsetHeight > innerHeight && above > 100;
    box.classList.toggle("is-above", up);
    box.style.top = `${(up ? above : below) - frame.top}px`;
  }

  /** @param {Element} from */
  const copies = (from) => [...from.childNodes].map((node) => node.cloneNode(true));

  /** @param {string} tag @param {string} css @param {(Node | string)[]} inside @returns {HTMLElement} */
  function element(tag, css, ...inside) {
    const made = document.createElement(tag);
    if (css) made.className = css;
    made.append(...inside);
    return made;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = name(event.target);
    if (link) later(() => open(link), OPEN);
    else if (now?.box.contains(/** @type {Node} */ (event.target))) clearTimeout(timer);
    else later(shut, SHUT);
  });
  document.addEventListener("focusin", (event) => {
    const link = name(event.target);
    if (link?.matches(":focus-visible")) open(link);
    else if (now && !now.box.contains(/** @type {Node} */ (event.target)) && event.target !== now.link) shut();
  });
  document.addEventListener("click", (event) => {
    const link = name(event.target);
    const touched = /** @type {PointerEvent} */ (event).pointerType === "touch";
    if (link && touched && now?.link !== link) {
      event.preventDefault(); // the first tap opens, the second follows
      open(link);
    } else if (!now?.box.contains(/** @type {Node} */ (event.target))) shut();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && now) {
      const { link, box } = now;
      if (box.contains(document.activeElement)) link.focus();
      shut();
    }
  });
})();
