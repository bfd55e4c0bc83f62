/**
 * A query: what is meant by it, what answers, and in which order. Names first, then the exact phrase,
 * then other names of what was asked for, then all words, then some.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const KINDS = ["term", "person", "organisation", "page", "annotation", "segment"];
  const GROUPS = { term: "terms", person: "people", organisation: "people", page: "pages", annotation: "annotations", segment: "text" };
  const [SOME, ALL, ALSO, BEGUN, PHRASE, NAME] = [1, 2, 3, 4, 5, 6]; // NAME: within; +1 begins, +2 whole
  const LONGEST_WORD = 8;
  const LONGEST_QUERY = 64;

  /**
   * Where units stand one after another. Pairs of characters are taken so that they cover the phrase.
   * @param {any[]} units @param {boolean} open whether the last word may be unfinished
   */
  async function phrase(units, open = false) {
    const terms = [];
    for (let i = 0; i < units.length; i++) {
      const [unit, next, before] = [units[i], units[i + 1], units[i - 1]];
      const step = unit.at - units[0].at;
      if (!unit.han) terms.push({ step, posting: latin(unit.text, open && i === units.length - 1) });
      else if (next?.han && next.at === unit.at + 1) {
        terms.push({ step, posting: search.exact(unit.text + next.text) });
        i++;
      } else if (before?.han && before.at === unit.at - 1) {
        terms.push({ step: step - 1, posting: search.exact(before.text + unit.text) });
      } else terms.push({ step, posting: search.beginning(unit.text, () => true) });
    }
    const loaded = await Promise.all(terms.map(async ({ step, posting }) => ({ step, posting: await posting })));
    const first = loaded[0].posting;
    return loaded.slice(1).reduce((found, { step, posting }) => search.followed(found, posting, step), first);
  }

  /** @param {string} text @param {boolean} open */
  function latin(text, open) {
    if (!/^\p{L}/u.test(text)) return search.exact(text);
    const stem = search.stem(text);
    const begun = open && text.length > 1;
    return search.beginning(stem, (/** @type {string} */ key) =>
      key === text || (begun && key.startsWith(text)) || search.stem(key) === stem);
  }

  /** Parts of a query: what spaces or marks divide, and the words of a run of characters. @param {any[]} units */
  async function parts(units) {
    const found = [];
    let run = [];
    for (const unit of units) {
      const before = run.at(-1);
      if (before && (unit.apart || before.han !== unit.han)) {
        found.push(run);
        run = [];
      }
      run.push(unit);
    }
    found.push(run);
    return (await Promise.all(found.map((part) => (part[0].han ? words(part) : [part])))).flat();
  }

  /** Cut a run of characters into the longest words the index knows; single characters are left out. @param {any[]} run */
  async function words(run) {
    const found = [];
    for (let i = 0; i < run.length; i++) {
      for (let length = Math.min(LONGEST_WORD, run.length - i); length > 1; length--) {
        const word = run.slice(i, i + length);
        if (!(await search.word(word.map((unit) => unit.text).join("")))) continue;
        found.push(word);
        i += length - 1;
        break;
      }
    }
    return found.length ? found : [run];
  }

  /** Latin words written apart are tried as one: chat gpt, open ai. @param {any[]} units */
  function welded(units) {
    if (units.length < 2 || units.some((unit) => unit.han || !/^\p{L}/u.test(unit.text))) return null;
    return [{ ...units[0], text: units.map((unit) => unit.text).join(""), end: units.at(-1).end }];
  }

  /** @param {number} doc */
  function kindOf(doc) {
    let kind = 0;
    for (let end = search.start.kinds[0]; doc >= end; end += search.start.kinds[++kind]);
    return KINDS[kind];
  }

  const size = () => search.start.kinds.reduce((/** @type {number} */ sum, /** @type {number} */ n) => sum + n, 0);

  /**
   * @param {string} text as typed
   * @returns {Promise<any>} groups of documents in their order, the patterns to mark, and what else was looked for
   */
  async function find(text) {
    let units = search.units(text).slice(0, LONGEST_QUERY);
    if (!units.length) return null;
    let whole = await phrase(units);
    const one = whole.docs.length ? null : welded(units);
    if (one) {
      const found = await phrase(one);
      if (found.docs.length) [units, whole] = [one, found];
    }
    /** @type {Map<number, {rank: number, score: number}>} */
    const found = new Map();
    /** @param {any} posting @param {number} rank @param {(doc: number, i: number) => number} [better] */
    const add = (posting, rank, better) => {
      const rarity = Math.log(1 + size() / Math.max(1, posting.docs.length));
      posting.docs.forEach((/** @type {number} */ doc, /** @type {number} */ i) => {
        const times = posting.from[i + 1] - posting.from[i];
        const score = (rarity * times) / (times + 1.5);
        const its = better ? better(doc, i) : rank;
        const before = found.get(doc);
        if (!before || before.rank < its) found.set(doc, { rank: its, score });
        else if (before.rank === its) before.score += score;
      });
    };
    const span = units[units.length - 1].at - units[0].at + 1;
    const named = (/** @type {any} */ posting, /** @type {number} */ rank) => (/** @type {number} */ doc, /** @type {number} */ i) => {
      let best = 0;
      for (let x = posting.from[i]; x < posting.from[i + 1] && best < 3; x++) {
        best = Math.max(best, search.inName(doc, posting.at[x], span));
      }
      return best ? Math.min(rank === BEGUN ? NAME + 1 : NAME + 2, NAME + best - 1) : rank;
    };
    add(whole, PHRASE, named(whole, PHRASE));

    const patterns = [{ units, open: false, weight: 100 }];
    const last = units[units.length - 1];
    if (!last.han && whole.docs.length < 3 && !/\s$/.test(text)) {
      const begun = await phrase(units, true);
      add(begun, BEGUN, named(begun, BEGUN));
      patterns.push({ units, open: true, weight: 50 });
    }

    const pieces = await parts(units);
    const also = await others(units, found);
    for (const other of also) {
      add(other.posting, ALSO);
      patterns.push({ units: other.units, open: false, weight: 10 });
    }
    if (pieces.length > 1 || pieces[0].length < units.length) await addParts(pieces, found, patterns, add);
    else if (last.han && units.length > 1) await addWholeWords(units, found);
    return { ...ordered(found), also: also.map((other) => other.name), patterns, more: Boolean(whole.more) };
  }

  /** @param {any[][]} pieces @param {Map<number, any>} found @param {any[]} patterns @param {Function} add */
  async function addParts(pieces, found, patterns, add) {
    const postings = await Promise.all(pieces.map((piece) => phrase(piece)));
    /** @type {Map<number, number>} */
    const held = new Map();
    for (const { docs } of postings) for (const doc of docs) held.set(doc, (held.get(doc) ?? 0) + 1);
    postings.forEach((posting, i) => {
      add(posting, SOME, (/** @type {number} */ doc) => (held.get(doc) === pieces.length ? ALL : SOME));
      patterns.push({ units: pieces[i], open: false, weight: 1 });
    });
  }

  /** A word is worth more than the same characters by chance: 大模型 in 扩大模型优势. @param {any[]} units @param {Map<number, any>} found */
  async function addWholeWords(units, found) {
    for (const doc of (await search.word(units.map((unit) => unit.text).join(""))) ?? []) {
      const its = found.get(doc);
      if (its && its.rank === PHRASE) its.score += 2;
    }
  }

  /**
   * Other names of what was asked for by name, or else the word that stands for it in the other language.
   * @param {any[]} units @param {Map<number, {rank: number}>} found
   */
  async function others(units, found) {
    const records = [...found].filter(([, its]) => its.rank === NAME + 2).map(([doc]) => doc);
    records.sort((a, b) => a - b);
    const names = (await Promise.all(records.slice(0, 3).map(async (doc) => (await search.text(doc)).names))).flat();
    if (!records.length) {
      const word = units.map((unit) => search.stem(unit.text)).join(" ");
      for (const pair of search.start.counterparts) {
        const [chinese, english] = pair.split(" ");
        if ([...chinese].join(" ") === word) names.push(english);
        if (search.stem(english) === word) names.push(chinese);
      }
    }
    const known = new Set();
    const wanted = [];
    for (const name of names) {
      const its = search.units(name);
      const key = its.map((/** @type {any} */ unit) => search.stem(unit.text)).join(" ");
      const same = search.places(its, units).length || search.places(units, its).length;
      if (!its.length || known.has(key) || same) continue; // found already, or more than was asked for
      known.add(key);
      wanted.push({ name, units: its });
    }
    const looked = wanted.slice(0, 8).map(async (other) => ({ ...other, posting: await phrase(other.units) }));
    const held = (/** @type {any} */ other) => other.posting.docs.some((/** @type {number} */ doc) => !records.includes(doc));
    return (await Promise.all(looked)).filter(held); // a damaged form may stand in its record only
  }

  /**
   * Groups in the order in which they are shown: those in which a name was found, the text, annotations,
   * and records that only speak of it.
   * @param {Map<number, {rank: number, score: number}>} found
   */
  function ordered(found) {
    const names = ["terms", "people", "pages", "text", "annotations"];
    const groups = names.map((name) => ({ name, docs: /** @type {number[]} */ ([]), best: 0 }));
    const best = [...found].sort(([a, x], [b, y]) => y.rank - x.rank || y.score - x.score || a - b);
    /** @type {number[]} */
    const some = [];
    for (const [doc, { rank }] of best) {
      const group = groups[names.indexOf(/** @type {any} */ (GROUPS)[kindOf(doc)])];
      if (rank > SOME) group.best = Math.max(group.best, rank);
      (rank > SOME ? group.docs : some).push(doc);
    }
    const place = (/** @type {any} */ { name, best }) =>
      best >= NAME ? -best : { text: 1, annotations: 2 }[/** @type {"text"} */ (name)] ?? 3;
    const sorted = [...groups].sort((a, b) => place(a) - place(b));
    const count = best.length - some.length;
    const ranks = new Map(best.map(([doc, { rank }]) => [doc, rank]));
    return { groups: sorted, some: count < 3 ? some : [], count, named: (/** @type {number} */ doc) => (ranks.get(doc) ?? 0) >= NAME };
  }

  /** @type {Map<string, any[]>} */
  const known = new Map();
  /** The units of a text that has been shown before, or will be with the next letter. @param {string} text */
  function cut(text) {
    let found = known.get(text);
    if (!found) known.set(text, (found = search.units(text)));
    return found;
  }

  /**
   * What is shown of a document: a sentence in both languages, and what to mark.
   * @param {number} doc @param {any[]} patterns @param {boolean} named whether its first line, what it is, is wanted
   */
  async function hit(doc, patterns, named) {
    const text = await search.text(doc);
    const marked = (/** @type {string} */ words) => {
      const units = cut(words);
      /** @type {[number, number][]} */
      const ranges = [];
      let weight = 0;
      for (const pattern of patterns) {
        const places = search.places(units, pattern.units, pattern.open);
        if (places.length) weight += pattern.weight;
        ranges.push(...places);
      }
      return { text: words, ranges: search.joined(ranges), weight };
    };
    const lines = (named ? text.lines.slice(0, 1) : text.lines).map((/** @type {string[]} */ [zh, en, grade]) => ({ zh: marked(zh), en: marked(en), grade: grade ?? "" }));
    // where a side is empty, its words went into the line before
    lines.forEach((/** @type {any} */ line, /** @type {number} */ i) => {
      for (const side of ["zh", "en"]) if (i && !line[side].text) line[side] = lines[i - 1][side];
    });
    const best = lines.reduce((/** @type {any} */ a, /** @type {any} */ b) => (b.zh.weight + b.en.weight > a.zh.weight + a.en.weight ? b : a), lines[0]);
    const [title, place] = [marked(text.title), marked(text.place)];
    const lit = new Map();
    for (const { text: words, ranges } of [title, place, ...lines.flatMap(({ zh, en }) => [zh, en])]) {
      for (const [start, end] of ranges) lit.set(words.slice(start, end).toLowerCase(), words.slice(start, end));
    }
    const href = new URL(text.page, search.root);
    for (const words of [...lit.values()].slice(0, 6)) href.searchParams.append("lit", words);
    href.hash = text.anchor;
    return {
      kind: kindOf(doc),
      href: href.href,
      title,
      place,
      number: text.number,
      variety: text.variety,
      line: best,
    };
  }

  Object.assign(search, { find, hit });
})();
