/**
 * The index: from a key to the documents that hold it and where, and from a document to its text.
 * Its form is written down in `build_dossier/exporting/search/`.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const MOST_PIECES = 8;
  const PLACES = 2 ** 26; // more than a document has positions

  /** @param {string} text @returns {number[]} */
  function numbers(text) {
    const found = [];
    let value = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const digit = code - (code > 92 ? 36 : 35);
      if (digit < 60) {
        found.push(value * 60 + digit);
        value = 0;
      } else value = value * 31 + digit - 60;
    }
    return found;
  }

  /**
   * @typedef {object} Posting
   * @property {number[]} docs in order
   * @property {number[]} from where the positions of each begin in `at`, and their end
   * @property {number[]} at
   * @property {boolean} [more] not all pieces were read
   */

  /** @returns {Posting} */
  const nothing = () => ({ docs: [], from: [0], at: [] });

  /** @param {string} text @returns {Posting} */
  function decoded(text) {
    const found = nothing();
    const { docs, from, at } = found;
    const run = numbers(text);
    for (let i = 0, doc = -1; i < run.length; ) {
      const head = run[i++];
      docs.push((doc += (head >> 1) + 1));
      for (let left = head & 1 ? run[i++] : 1, place = 0; left > 0; left--) at.push((place += run[i++]));
      from.push(at.length);
    }
    return found;
  }

  /** @type {string[] | undefined} */
  let firsts;
  /** The number of the piece in which a key would stand. @param {string} key */
  function pieceOf(key) {
    firsts ??= search.start.keys ? search.start.keys.split(" ") : [];
    return Math.max(0, last(/** @type {string[]} */ (firsts), key));
  }

  /** Index of the last item that is not greater. @template T @param {T[]} items @param {T} item */
  function last(items, item) {
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle] <= item) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** @type {Map<string, Promise<Map<string, string[]>>>} */
  const read = new Map();
  /** @param {number} number @returns {Promise<Map<string, string[]>>} */
  function keysOf(number) {
    const name = `k${number}`;
    if (!read.has(name)) {
      const lines = search.piece(name).then((piece) => {
        const split = piece.split("!").map((/** @type {string} */ line) => line.split(" "));
        return new Map(split.map((/** @type {string[]} */ [key, ...entry]) => [key, entry]));
      });
      lines.catch(() => read.delete(name));
      read.set(name, lines);
    }
    return /** @type {any} */ (read.get(name));
  }

  /**
   * The documents in which jieba sees the key as a word; `null` if it is none.
   * @param {string} key @returns {Promise<number[] | null>}
   */
  async function word(key) {
    const text = (await keysOf(pieceOf(key))).get(key)?.[1];
    if (!text) return null;
    let doc = -1;
    return numbers(text).map((step) => (doc += step + 1));
  }

  /** @param {string} key @returns {Promise<Posting>} */
  async function exact(key) {
    return decoded((await keysOf(pieceOf(key))).get(key)?.[0] ?? "");
  }

  /**
   * All keys that begin so and pass.
   * @param {string} beginning @param {(key: string) => boolean} passes @returns {Promise<Posting>}
   */
  async function beginning(beginning, passes) {
    const [first, end] = [pieceOf(beginning), pieceOf(`${beginning}\uffff`) + 1];
    const most = Math.min(end, first + MOST_PIECES);
    const pieces = await Promise.all(Array.from({ length: most - first }, (_, i) => keysOf(first + i)));
    const found = [];
    for (const piece of pieces) {
      for (const [key, [places]] of piece) if (places && key.startsWith(beginning) && passes(key)) found.push(places);
    }
    return { ...either(found.map(decoded)), more: most < end };
  }

  /** @param {Posting[]} postings @returns {Posting} */
  function either(postings) {
    if (postings.length < 2) return postings[0] ?? nothing();
    const all = new Float64Array(postings.reduce((sum, { at }) => sum + at.length, 0));
    let n = 0;
    for (const { docs, from, at } of postings) {
      for (let i = 0; i < docs.length; i++) {
        for (let x = from[i]; x < from[i + 1]; x++) all[n++] = docs[i] * PLACES + at[x];
      }
    }
    const found = nothing();
    const { docs, from, at } = found;
    for (const place of all.sort()) {
      const doc = Math.floor(place / PLACES);
      if (doc !== docs.at(-1)) {
        docs.push(doc);
        from.push(at.length);
      }
      at.push(place - doc * PLACES);
      from[docs.length] = at.length;
    }
    return found;
  }

  /**
   * Where `a` stands and, `step` positions on, `b`.
   * @param {Posting} a @param {Posting} b @param {number} step @returns {Posting}
   */
  function followed(a, b, step) {
    const found = nothing();
    for (let i = 0, j = 0; i < a.docs.length && j < b.docs.length; ) {
      if (a.docs[i] < b.docs[j]) i++;
      else if (a.docs[i] > b.docs[j]) j++;
      else {
        let y = b.from[j];
        for (let x = a.from[i]; x < a.from[i + 1]; x++) {
          while (y < b.from[j + 1] && b.at[y] < a.at[x] + step) y++;
          if (y < b.from[j + 1] && b.at[y] === a.at[x] + step) found.at.push(a.at[x]);
        }
        if (found.at.length > /** @type {number} */ (found.from.at(-1))) {
          found.docs.push(a.docs[i]);
          found.from.push(found.at.length);
        }
        i++;
        j++;
      }
    }
    found.more = a.more || b.more;
    return found;
  }

  /** @type {Map<string, any[]>} */
  const shown = new Map();
  /**
   * What a result shows of a document.
   * @param {number} doc
   */
  async function text(doc) {
    const number = last(search.start.texts, doc);
    const name = `t${number}`;
    const piece = await search.piece(name);
    if (!shown.has(name)) {
      let [page, title, place] = ["", "", ""];
      shown.set(name, piece.map((/** @type {any[]} */ row) => {
        [page, title, place] = [row[0] || page, row[1] === 0 ? title : row[1], row[2] === 0 ? place : row[2]];
        const [anchor, count, variety, lines, names] = row.slice(3);
        return { page, title, place, anchor, number: count, variety, lines, names };
      }));
    }
    return /** @type {any[]} */ (shown.get(name))[doc - search.start.texts[number]];
  }

  /** Whether names stand in a document: in all but paragraphs. @param {number} doc */
  const hasNames = (doc) => doc < (withNames ??= search.start.kinds.slice(0, -1).reduce(sum, 0));
  const sum = (/** @type {number} */ a, /** @type {number} */ b) => a + b;
  /** @type {number | undefined} */
  let withNames;

  /** @type {number[][] | undefined} */
  let lengths;
  /**
   * How a stretch of positions lies in the names of a document: 3 a whole name, 2 the beginning of
   * one, 1 within one, 0 in none.
   * @param {number} doc @param {number} at @param {number} span
   */
  function inName(doc, at, span) {
    if (!lengths) {
      lengths = [];
      for (let run = numbers(search.start.names), i = 0; i < run.length; ) {
        const count = run[i++];
        lengths.push(run.slice(i, (i += count)));
      }
    }
    let start = 0;
    for (const length of lengths[doc] ?? []) {
      if (at >= start && at + span <= start + length) return at > start ? 1 : span < length ? 2 : 3;
      start += length + 1;
    }
    return 0;
  }

  Object.assign(search, { numbers, word, exact, beginning, either, followed, text, hasNames, inName });
})();
