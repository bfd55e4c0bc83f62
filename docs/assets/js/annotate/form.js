/**
 * The form that writes an annotation: what it is about, of what kind, in one language or two, with
 * sources. It shows the file as it will be, and the ways to send it: GitHub's new-file page filled in,
 * the repository's issue form filled in, or the file itself. Loaded by `annotate.js`, with the sentences of the article.
 */
"use strict";

(() => {
  const LONGEST = 8000; // characters of an address that GitHub still takes
  const AROUND = 8; // characters kept before and after, at first
  const MEMORY = "dossier-by";

  /** @typedef {{segment: HTMLElement, language: "zh" | "en", slots: number[], text: string}} Picked */
  /** @typedef {{quote: string, prefix: string, suffix: string, says: string}} Anchor */

  const given = () => window.dossierAnnotate.given;
  /** @param {string} key */
  const word = (key) => given().words[key] ?? "";

  /** @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} inside @returns {any} */
  function element(tag, attributes = {}, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  /** @param {string} text @param {string} part @returns {number} how often it stands there */
  function count(text, part) {
    let found = 0;
    for (let at = text.indexOf(part); part && at >= 0; at = text.indexOf(part, at + 1)) found += 1;
    return found;
  }

  /**
   * What the file quotes: the words themselves where the page shows them as they are stored, else (in
   * the Traditional edition, across a doubt) the whole sentences touched; with the words around them
   * where they stand more than once.
   * @param {Picked} picked @returns {Anchor}
   */
  function anchorOf(picked) {
    const [chinese, english] = given().segments[picked.segment.id];
    const sentences = picked.language === "en" ? english : chinese;
    const between = picked.language === "en" ? " " : "";
    const filled = sentences.map((/** @type {string} */ text, /** @type {number} */ at) => ({ text, slot: at + 1 })).filter(({ text }) => text);
    const whole = filled.map(({ text }) => text).join(between);
    if (!picked.slots.length) return { quote: whole, prefix: "", suffix: "", says: "whole" };
    const before = filled.filter(({ slot }) => slot < picked.slots[0]).map(({ text }) => text + between).join("");
    const touched = filled.filter(({ slot }) => picked.slots.includes(slot)).map(({ text }) => text).join(between);
    const inside = touched.indexOf(picked.text);
    const exact = inside >= 0 && !(picked.language === "zh" && document.documentElement.lang === "zh-Hant");
    const quote = exact ? picked.text : touched;
    const start = before.length + (exact ? inside : 0);
    const says = exact ? "unique" : "sentences";
    if (count(whole, quote) === 1) return { quote, prefix: "", suffix: "", says };
    for (let around = AROUND; ; around *= 2) {
      const prefix = whole.slice(Math.max(0, start - around), start);
      const suffix = whole.slice(start + quote.length, start + quote.length + around);
      if (count(whole, prefix + quote + suffix) === 1) return { quote, prefix, suffix, says: exact ? "told" : says };
    }
  }

  /**
   * Everything the annotation says, by the ids of the repository's issue form.
   * @param {Picked} picked @param {Anchor} anchor @param {FormData} data
   * @returns {{text: Record<string, string>, sources: {url: string, name: string}[]}}
   */
  function saidIn(picked, anchor, data) {
    const all = (/** @type {string} */ key) => data.getAll(key).map((each) => String(each).trim());
    const own = Object.fromEntries(["kind", "by", "zh", "en"].map((key) => [key, all(key)[0] ?? ""]));
    const { quote, prefix, suffix } = anchor;
    const target = { article: given().article, segment: picked.segment.id, quote, prefix, suffix };
    const names = all("name");
    const sources = all("url").map((url, at) => ({ url, name: names[at] || url })).filter(({ url }) => url);
    return { text: { ...target, layer: picked.language === "en" ? "en" : "reading", ...own }, sources };
  }

  /** A scalar that YAML reads as these words and nothing else. @param {string} text */
  const quoted = (text) => JSON.stringify(text);

  /** @param {ReturnType<typeof saidIn>} said @returns {string} the file */
  function yaml({ text, sources }) {
    const now = new Date();
    const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-");
    const lines = ["target:", `  article: ${text.article}`, `  segment: ${text.segment}`, `  quote: ${quoted(text.quote)}`];
    for (const around of ["prefix", "suffix"]) if (text[around]) lines.push(`  ${around}: ${quoted(text[around])}`);
    if (text.layer === "en") lines.push("  text: en");
    lines.push(`kind: ${text.kind}`, `by: ${quoted(text.by)}`, `date: ${date}`);
    for (const language of ["zh", "en"]) if (text[language]) lines.push(`${language}: ${quoted(text[language])}`);
    if (sources.length) lines.push("sources:");
    for (const { url, name } of sources) lines.push(`  - url: ${quoted(url)}`, `    title: ${quoted(name)}`);
    return lines.join("\n") + "\n";
  }

  /** @param {ReturnType<typeof saidIn>} said @returns {URLSearchParams} the issue form, filled in */
  function issueForm({ text, sources }) {
    const listed = sources.map(({ url, name }) => `${url} ${name}`).join("\n");
    const filled = Object.entries({ ...text, sources: listed }).filter(([, words]) => words);
    return new URLSearchParams([["template", "annotation.yml"], ...filled]);
  }

  /** @param {ReturnType<typeof saidIn>} said @returns {string} the name of the file */
  function nameOf({ text }) {
    const by = text.by.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
    return `${text.segment}-${text.kind}-${by || "reader"}.yaml`;
  }

  /** @param {string} name @param {string} label @param {HTMLElement} control @param {string} hint */
  function row(name, label, control, hint = "") {
    control.setAttribute("name", name);
    return element("label", { class: "d-row" }, element("span", { class: "d-label" }, label), control, ...(hint ? [element("small", {}, hint)] : []));
  }

  const source = () =>
    element(
      "div",
      { class: "d-row d-row--source" },
      row("url", word("url"), element("input", { type: "url", inputmode: "url", autocomplete: "off" })),
      row("name", word("name"), element("input", { type: "text", autocomplete: "off" })),
    );

  function kinds() {
    const all = Object.entries(given().kinds).map(([kind, name]) => {
      const input = element("input", { type: "radio", name: "kind", value: kind });
      input.checked = kind === "context";
      return element("label", {}, input, String(name));
    });
    return element("fieldset", { class: "d-kinds" }, element("legend", { class: "d-label" }, word("kind")), ...all);
  }

  /** @param {Picked} picked */
  function open(picked) {
    const anchor = anchorOf(picked);
    const by = element("input", { type: "text", autocomplete: "nickname", value: window.dossier.remembered(MEMORY) ?? "" });
    const sources = element("div", {}, source());
    const more = element("button", { type: "button", class: "d-plain" }, `＋ ${word("more")}`);
    more.addEventListener("click", () => sources.append(source()));
    const path = element("code");
    const file = element("pre", { tabindex: "0" });
    const need = element("p", { class: "d-need", role: "status" });
    const way = (/** @type {string} */ name) =>
      element("a", { class: "d-out d-out--way", target: "_blank", rel: "noopener" }, element("b", {}, word(name)), word(`${name}_what`));
    const [github, issue] = [way("github"), way("issue")];
    const copy = element("button", { type: "button" }, word("copy"));
    const download = element("a", { class: "d-plain" }, word("download"));
    const guide = element("a", { class: "d-plain", href: new URL("../guide/annotate.html", location.href).href }, word("guide"));
    const form = element(
      "form",
      {},
      element("p", { class: "d-label" }, word("picked")),
      element("blockquote", { lang: picked.language === "en" ? "en" : "zh-Hans" }, anchor.quote),
      element("p", { class: "d-hint" }, word(anchor.says)),
      kinds(),
      row("zh", word("zh"), element("textarea", { rows: "3", lang: "zh" }), word("optional")),
      row("en", word("en"), element("textarea", { rows: "3", lang: "en" }), word("optional")),
      sources,
      more,
      row("by", word("by"), by),
      element("details", {}, element("summary", {}, `${word("file")} `, path), file),
      element("p", { class: "d-label" }, word("ways")),
      need,
      github,
      issue,
      element("p", { class: "d-out" }, copy, download, guide, element("small", {}, word("file_what"))),
    );
    const close = element("button", { type: "button", class: "d-close", "aria-label": word("close") }, "×");
    const title = element("h2", { id: "d-annotate-title" }, word("title"));
    const dialog = element("dialog", { class: "d-dialog d-annotate", "aria-labelledby": title.id }, close, title, form);
    let text = "";

    function renew() {
      const said = saidIn(picked, anchor, new FormData(form));
      const folder = `seeds/annotations/${given().article}`;
      const name = nameOf(said);
      text = yaml(said);
      path.textContent = `${folder}/${name}`;
      file.textContent = text;
      const ready = Boolean(said.text.by && (said.text.zh || said.text.en));
      const repository = String(given().repository ?? "").replace(/\/+$/, "");
      const addresses = [
        `${repository}/new/main/${folder}?${new URLSearchParams({ filename: name, value: text })}`,
        `${repository}/issues/new?${issueForm(said)}`,
      ];
      [github, issue].forEach((link, at) => {
        link.hidden = !repository || !ready || addresses[at].length >= LONGEST;
        if (link.hidden) link.removeAttribute("href");
        else link.href = addresses[at];
      });
      const long = repository && github.hidden && issue.hidden;
      need.textContent = !ready ? word("need") : long ? word("long") : "";
      download.setAttribute("download", name);
      download.href = `data:application/yaml;charset=utf-8,${encodeURIComponent(text)}`;
    }

    form.addEventListener("input", renew);
    form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
    by.addEventListener("change", () => window.dossier.remember(MEMORY, by.value.trim()));
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      copy.textContent = word("copied");
      setTimeout(() => (copy.textContent = word("copy")), 1500);
    });
    copy.hidden = !navigator.clipboard;
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      /** @type {HTMLElement | null} */ (picked.segment.querySelector(".d-seg__no a"))?.focus({ preventScroll: true });
    });
    renew();
    (document.querySelector(".md-content__inner") ?? document.body).append(dialog);
    dialog.showModal();
    form.querySelector("textarea").focus();
  }

  window.dossierAnnotate.open = open;
})();
