/**
 * Text as search sees it: folded characters, units, and the places where a pattern stands.
 * Units are cut as by `build_dossier/exporting/search/units.py`; a test compares the two.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const HAN = /[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{3ffff}]/u;
  const STOPS = new Set(",.;:!?。、—|\n");
  /** Words that only look like inflected ones. */
  const WHOLE = new Set(["news", "during", "always", "nothing", "something", "anything", "everything"]);

  /** @type {Map<string, string> | undefined} */
  let table;
  /** @param {string} char */
  function fold(char) {
    if (!table) {
      const [olds, news] = search.start.fold.map((/** @type {string} */ chars) => [...chars]);
      table = new Map(olds.map((/** @type {string} */ old, /** @type {number} */ i) => [old, news[i]]));
    }
    const plain = char.normalize("NFKD").toLowerCase().replace(/\p{Mn}/gu, "");
    return [...plain].map((part) => /** @type {any} */ (table).get(part) ?? part);
  }

  /** @param {string} part @returns {"han" | "stop" | "letter" | "digit" | "mark"} */
  function classOf(part) {
    if (HAN.test(part)) return "han";
    if (STOPS.has(part)) return "stop";
    if (/\p{L}/u.test(part)) return "letter";
    return /\p{N}/u.test(part) ? "digit" : "mark";
  }

  /** @type {Map<string, [string, string][]>} */
  const known = new Map();
  /** @param {string} char */
  function classes(char) {
    let found = known.get(char);
    if (!found) known.set(char, (found = fold(char).map((part) => [part, classOf(part)])));
    return found;
  }

  /**
   * @typedef {object} Unit
   * @property {string} text folded
   * @property {boolean} han a Chinese character
   * @property {boolean} word of letters, so that it has a stem
   * @property {number} at position; it skips one where a phrase ended
   * @property {boolean} apart after a space or the end of a phrase
   * @property {number} start in the text, in UTF-16 units
   * @property {number} end
   */

  /** @param {string} text @returns {Unit[]} */
  function units(text) {
    /** @type {Unit[]} */
    const found = [];
    /** @type {Unit | null} */
    let run = null;
    let [kind, gap, apart, at, place] = ["mark", false, true, -1, 0];
    for (const char of text) {
      const [start, end] = [place, (place += char.length)];
      if (/\s/u.test(char)) apart = true;
      for (const [part, its] of classes(char)) {
        if (its !== kind) run = null;
        kind = its;
        if (its === "stop") gap = apart = true;
        else if (run) {
          run.text += part;
          run.end = end;
        } else if (its !== "mark") {
          at += gap && found.length ? 2 : 1;
          const unit = { text: part, han: its === "han", word: its === "letter", at, apart, start, end };
          found.push(unit);
          if (its !== "han") run = unit;
          gap = apart = false;
        }
      }
    }
    return found;
  }

  /** @type {Map<string, string>} */
  const stems = new Map();
  /** @param {string} word */
  function stem(word) {
    let found = stems.get(word);
    if (found === undefined) stems.set(word, (found = stripped(word)));
    return found;
  }

  /**
   * What a word of English is without its inflection: always a beginning of the word, so that all
   * forms of a word lie together in the index.
   * @param {string} word
   */
  function stripped(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word) || WHOLE.has(word)) return word;
    let w = word;
    /** @param {RegExp} ending @param {number} least letters that must be left */
    const strip = (ending, least) => {
      const left = w.replace(ending, "");
      if (left.length < w.length && left.length >= least && /[aeiouy]/.test(left)) w = left;
    };
    if (/(ss|x|ch|sh)es$/.test(w)) strip(/es$/, 3);
    else if (/ies$/.test(w)) strip(/ies$/, 3);
    else if (!/(ss|us|is)$/.test(w)) strip(/s$/, 3);
    const bare = w;
    if (!/eed$/.test(w)) strip(/(ing|ed)$/, 3);
    if (w === bare) strip(/(?<=[st])ion$/, 5);
    if (w === bare) strip(/(?<=at)(or|ive)$/, 5);
    strip(/[ey]$/, 3);
    return w.replace(/([^aeiouy])\1$/, "$1");
  }

  /** @param {Unit} wanted @param {Unit} unit @param {boolean} open whether the wanted may be a beginning */
  function alike(wanted, unit, open) {
    if (wanted.text === unit.text) return true;
    if (!wanted.word || !unit.word) return false;
    return (open && unit.text.startsWith(wanted.text)) || stem(wanted.text) === stem(unit.text);
  }

  /**
   * Where a pattern stands among the units of a text.
   * @param {Unit[]} text @param {Unit[]} pattern @param {boolean} [open]
   * @returns {[number, number][]} ranges of the text, in UTF-16 units
   */
  function places(text, pattern, open = false) {
    const last = pattern.length - 1;
    /** @type {[number, number][]} */
    const found = [];
    for (let i = 0; last >= 0 && i + last < text.length; i++) {
      let j = 0;
      while (j <= last && alike(pattern[j], text[i + j], open && j === last)) {
        if (text[i + j].at - text[i].at !== pattern[j].at - pattern[0].at) break;
        j++;
      }
      if (j <= last) continue;
      found.push([text[i].start, text[i + last].end]);
      i += last;
    }
    return found;
  }

  /**
   * Ranges in order, those that touch made one.
   * @param {[number, number][]} ranges @returns {[number, number][]}
   */
  function joined(ranges) {
    /** @type {[number, number][]} */
    const out = [];
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const before = out.at(-1);
      if (before && start <= before[1]) before[1] = Math.max(before[1], end);
      else out.push([start, end]);
    }
    return out;
  }

  /** Chinese characters made Simplified, all else as it is. @param {string} text */
  const simplified = (text) => [...text].map((char) => (HAN.test(char) ? fold(char).join("") : char)).join("");

  Object.assign(search, { simplified, units, stem, alike, places, joined });
})();
