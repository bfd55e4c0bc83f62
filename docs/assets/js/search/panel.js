/**
 * The results under the search field: a list box that the field commands (a combobox), in groups, each
 * result a link. On a narrow screen the field and its results fill the screen.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const FIRST = { terms: 4, people: 4, pages: 3, text: 8, annotations: 4, some: 5 };
  const MORE = 20;
  const QUIET = 600; // milliseconds after the last key before the count is said aloud

  /**
   * @param {string} key @param {Record<string, string | number>} [values]
   * @returns {string} words of the edition, filled in
   */
  function say(key, values = {}) {
    const words = search.start.words;
    const form = words[key] ?? words[`${key}.${values.n === 1 ? "one" : "other"}`] ?? words[`${key}.other`] ?? key;
    return form.replace(/\{(\w+)(?::,)?\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name]));
  }

  /**
   * @param {string} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} inside
   * @returns {HTMLElement}
   */
  function element(name, attributes = {}, ...inside) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  }

  /**
   * Words with the found ones marked. What would not be seen for the length of what stands before it is
   * brought near by leaving out the beginning, up to a mark or a space.
   * @param {{text: string, ranges: [number, number][]}} words @param {number} [most] letters before the first mark
   */
  function marked({ text, ranges }, most = Infinity) {
    const inside = [];
    let place = 0;
    if (ranges.length && ranges[0][0] > most) {
      const before = text.slice(0, ranges[0][0]);
      const near = before.slice(-most);
      const cut = near.search(/(?<=[，。；：、！？,.;:!?]\s?)\S/);
      const word = near.search(/(?<=[\s\u3400-\u9fff])\S/);
      place = before.length - near.length + Math.max(0, cut < 0 ? word : cut);
      inside.push(/[\u3400-\u9fff]/.test(text) ? "……" : "… ");
    }
    for (const [start, end] of ranges) {
      inside.push(text.slice(place, start), element("mark", {}, text.slice(start, end)));
      place = end;
    }
    return [...inside, text.slice(place)];
  }

  const zh = () => (search.start.edition === "en" ? "zh-Hans" : search.start.edition);

  /** @param {any} hit @param {string} id */
  function row(hit, id) {
    const beside = [...marked(hit.place)];
    if (hit.number) {
      const count = hit.kind === "segment" || hit.kind === "annotation" ? "place.segment" : "mentions";
      beside.push(beside.some(Boolean) ? " · " : "", say(count, { n: hit.number }));
    }
    if (hit.line?.grade && hit.line.grade !== "verbatim") beside.push(" ", grade(hit.line.grade));
    const title = hit.variety ? [say(`kinds.${hit.variety}`), say("colon")] : [];
    const attributes = { class: `d-hit d-hit--${hit.kind}`, role: "option", "aria-selected": "false", tabindex: "-1" };
    const link = element("a", { ...attributes, id, href: hit.href });
    link.append(element("b", {}, ...title, ...marked(hit.title)), element("small", {}, ...beside));
    const most = hit.kind === "segment" || hit.kind === "annotation" ? 40 : 20;
    for (const [lang, words] of sides(hit)) {
      link.append(element("span", { lang }, ...marked(words, most * (lang === "en" ? 2 : 1))));
    }
    return link;
  }

  /** @param {string} name */
  const grade = (name) =>
    element("span", { class: `d-grade d-grade--${name}`, lang: search.start.edition }, say(`grades.${name}`));

  /** The sentence in the reader's language first; of a record only one side. @param {any} hit */
  function sides(hit) {
    if (!hit.line) return [];
    let both = [[zh(), hit.line.zh], ["en", hit.line.en]].filter(([, words]) => words.text);
    if (search.start.edition === "en") both.reverse();
    const record = hit.kind !== "segment" && hit.kind !== "annotation";
    if (record && both.length > 1) both = [!both[0][1].weight && both[1][1].weight ? both[1] : both[0]];
    return both;
  }

  /** @param {HTMLFormElement} form @param {HTMLInputElement} input @param {() => Element | null} came from where */
  search.mount = (form, input, came) => {
    const list = element("div", { class: "d-found__list", role: "listbox", id: "d-found", "aria-label": say("results") });
    const meta = element("div", { class: "d-found__meta" });
    const foot = element("div", { class: "d-found__foot", "aria-hidden": "true" });
    for (const [keys, what] of [["↑ ↓", "choose"], ["↵", "open"], ["Esc", "close"]]) {
      foot.append(element("span", {}, ...keys.split(" ").flatMap((key) => [element("kbd", {}, key), " "]), say(what)));
    }
    const found = element("div", { class: "d-found", hidden: "" }, meta, list, foot);
    const count = element("p", { class: "d-found__count", role: "status" });
    const close = element("button", { type: "button", class: "d-search__close", "aria-label": say("close") }, "×");
    form.append(close, found, count);
    const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "d-found" };
    for (const [key, value] of Object.entries(combobox)) input.setAttribute(key, value);

    let turn = 0;
    let timer = 0;
    let asked = "";
    /** @type {any} */
    let answer = null;

    const options = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=option]")]);

    /** @param {HTMLElement | null} option */
    function choose(option) {
      list.querySelector(".is-on")?.classList.remove("is-on");
      list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
      input.removeAttribute("aria-activedescendant");
      if (!option) return;
      option.classList.add("is-on");
      option.setAttribute("aria-selected", "true");
      input.setAttribute("aria-activedescendant", option.id);
      const label = option.previousElementSibling;
      if (label?.classList.contains("d-found__head")) label.scrollIntoView({ block: "nearest" });
      option.scrollIntoView({ block: "nearest" });
    }

    /** @param {boolean} open */
    function show(open) {
      found.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      if (!open) choose(null);
    }

    /** @param {string} name @param {number[]} docs @param {number} from @param {number} to */
    async function rows(name, docs, from, to) {
      const hits = await Promise.all(docs.slice(from, to).map((doc) => search.hit(doc, answer.patterns, answer.named(doc))));
      const made = hits.map((hit, i) => row(hit, `d-hit-${name}-${from + i}`));
      if (docs.length > to) {
        const attributes = { class: "d-hit d-hit--more", role: "option", "aria-selected": "false" };
        const more = element("div", { ...attributes, id: `d-more-${name}` });
        more.append(say("more", { n: docs.length - to }));
        more.addEventListener("click", async () => {
          const on = more.classList.contains("is-on");
          const further = await rows(name, docs, to, to + MORE);
          more.replaceWith(...further);
          if (on) choose(further[0]);
        });
        made.push(more);
      }
      return made;
    }

    /** @param {string} name @param {number[]} docs */
    async function group(name, docs) {
      const label = element("div", { class: "d-found__head", role: "presentation", id: `d-found-${name}` }, say(name));
      const made = await rows(name, docs, 0, FIRST[/** @type {keyof typeof FIRST} */ (name)]);
      return element("div", { role: "group", "aria-labelledby": label.id }, label, ...made);
    }

    /** @param {boolean} [again] whether this very text has failed: what it waited for may have been asked for long before */
    async function look(again = false) {
      const text = input.value.trim() ? input.value : "";
      if (text === asked) return void (text && show(true));
      asked = text;
      const mine = ++turn;
      clearTimeout(timer);
      try {
        const next = text ? await search.find(text) : null;
        if (mine !== turn) return;
        answer = next;
        if (!next) return void (show(false), list.replaceChildren(), (count.textContent = ""));
        const filled = next.groups.filter((/** @type {any} */ { docs }) => docs.length);
        if (next.some.length) filled.push({ name: "some", docs: next.some });
        const groups = filled.map((/** @type {any} */ { name, docs }) => group(name, docs));
        const all = Promise.all(groups);
        all.catch(() => {}); // told below, if it still matters
        const first = groups.length ? [await Promise.race([groups[0], all])] : [];
        if (mine !== turn) return;
        list.replaceChildren(...first); // the others follow below it, when their texts have come
        list.scrollTop = 0;
        tell(next, text);
        show(true);
        const [, ...others] = await all;
        if (mine !== turn) return;
        list.append(...others);
        list.dataset.query = text;
      } catch (error) {
        if (mine !== turn) return;
        asked = "";
        if (!again) return void look(true);
        list.replaceChildren();
        meta.replaceChildren(say(/** @type {Error} */ (error).message === "renewed" ? "renewed" : "failed"));
        show(true);
      }
    }

    /** @param {any} next @param {string} text */
    function tell(next, text) {
      const shown = text.trim();
      const folded = search.simplified(shown);
      const also = [...new Set([...(search.start.edition === "zh-Hant" || folded === shown ? [] : [folded]), ...next.also])];
      const told = element("span", {}, element("b", {}, shown));
      const words = also.slice(0, 3).map((word) => say("quoted", { word }));
      if (words.length) told.append(" ", say("also", { words: words.join(say("separator")) }));
      const names = ["text", "terms", "people", "pages", "annotations"];
      const counts = names.map((name) => {
        const its = next.groups.find((/** @type {any} */ group) => group.name === name);
        return element("span", {}, `${say(name)} ${its.docs.length}${next.more ? "+" : ""}`);
      });
      meta.replaceChildren(told, ...(next.count ? [element("span", { class: "d-num" }, ...counts)] : []));
      const any = next.count || next.some.length;
      const said = any ? say("count", { n: next.count }) : say("none", { query: shown });
      if (!any) meta.replaceChildren(element("span", {}, said), element("span", {}, say("hint")));
      timer = window.setTimeout(() => (count.textContent = said), QUIET);
    }

    function open() {
      if (form.classList.contains("is-open")) return;
      form.classList.add("is-open");
      document.documentElement.classList.add("d-searching");
      look();
    }

    /** @param {boolean} back whether focus returns to where it was */
    function shut(back) {
      form.classList.remove("is-open");
      document.documentElement.classList.remove("d-searching");
      show(false);
      count.textContent = "";
      if (!back) return;
      const to = /** @type {HTMLElement | null} */ (came());
      if (to?.isConnected && to !== document.body) to.focus({ preventScroll: true });
      else /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    }

    input.addEventListener("focus", open);
    form.addEventListener("focusout", (event) => {
      if (!form.contains(/** @type {Node | null} */ (event.relatedTarget)) && document.hasFocus()) shut(false);
    });
    found.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    close.addEventListener("click", () => shut(true));
    input.addEventListener("input", (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) look();
    });
    input.addEventListener("compositionend", () => look());
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = options();
      const on = all.findIndex((option) => option.classList.contains("is-on"));
      if (event.key === "Escape") {
        event.preventDefault();
        shut(true);
      } else if (found.hidden) {
        if (event.key === "ArrowDown" && input.value) look();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = on < 0 && step < 0 ? all.length - 1 : on + step;
        choose(all[next] ?? null); // past either end, back in the field
      } else if (event.key === "Enter" && all.length) {
        event.preventDefault();
        all[Math.max(0, on)].click();
      }
    });
    if (document.activeElement === input) open();
  };
})();
