/**
 * A query: what is meant by it, what answers, and what is shown of each answer.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const { RANK, Ranking } = search;
  const LONGEST_WORD = 8;
  const LONGEST_QUERY = 64;
  const AHEAD = 4; // results, about as many as a group shows
  /** Words that only ask or join: what is asked about stands in the others. */
  const EMPTY = new Set(
    (
      "a an the of to in on at for by with from about and or is are was were be been do does did has have can could " +
      "will would should may might it its this that these those there what who whom whose when where why how which vs " +
      "什么 甚么 什么样 什么时候 怎么 怎么样 怎样 怎么办 如何 为什么 为何 为啥 哪些 哪个 哪里 哪儿 多少 几个 谁 " +
      "是否 能否 可否 是不是 会不会 能不能 有没有 可不可以 以及 还是 或者 关于"
    ).split(" "),
  );
  const LIGHT = new Set("的地得了着过是在和与及或而就也都还又吗呢吧啊嘛么把被让给对从向到会能可要想有没不很更最之其这那哪你我他她它们个一");

  /**
   * Where units stand one after another. Pairs of characters are taken so that they cover the phrase.
   * @param {any[]} units @param {boolean} open whether the last word may be unfinished
   */
  async function phrase(units, open = false) {
    const terms = [];
    for (let i = 0; i < units.length; i++) {
      const [unit, next, before] = [units[i], units[i + 1], units[i - 1]];
      const step = unit.at - units[0].at;
      if (!unit.han) terms.push({ step, posting: latin(unit, open && i === units.length - 1) });
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

  /** A word in all its inflections, or a number. @param {any} unit @param {boolean} open */
  function latin({ text, word }, open) {
    if (!word) return search.exact(text);
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

  /** Whether a part of a query only asks or joins. @param {any[]} part */
  const empty = (part) => choice(part) || EMPTY.has(part.map((unit) => unit.text).join(""));

  /** Whether a part asks by a choice, as 会不会 does. @param {any[]} part */
  const choice = ([one, not, other, ...more]) =>
    Boolean(other?.han) && one.text === other.text && /[不没]/.test(not.text) && !more.length;

  /**
   * Cut a run of characters into the longest words the index knows, and what stands between them, of which
   * single characters and light ones are left out.
   * @param {any[]} run
   */
  async function words(run) {
    /** @type {any[][]} */
    const found = [];
    let known = 0;
    const between = (/** @type {number} */ end) => {
      const rest = run.slice(known, end);
      while (rest.length && LIGHT.has(rest[0].text)) rest.shift();
      while (rest.length && LIGHT.has(rest.at(-1).text)) rest.pop();
      if (rest.length > 1) found.push(rest);
    };
    for (let i = 0; i < run.length; i++) {
      for (let length = Math.min(LONGEST_WORD, run.length - i); length > 1; length--) {
        const word = run.slice(i, i + length);
        if (!empty(word) && !(await search.word(word.map((unit) => unit.text).join("")))) continue;
        between(i);
        found.push(word);
        known = i + length;
        i = known - 1;
        break;
      }
    }
    between(run.length);
    return found.length ? found : [run];
  }

  /** Latin words written apart are tried as one: chat gpt, open ai. @param {any[]} units */
  function welded(units) {
    if (units.length < 2 || units.some((unit) => !unit.word)) return null;
    return [{ ...units[0], text: units.map((unit) => unit.text).join(""), end: units.at(-1).end }];
  }

  /**
   * @param {string} text as typed
   * @returns {Promise<any>} groups of documents in their order, the patterns to mark, and what else was looked for
   */
  async function find(text) {
    const plain = text.replace(/(?<=\p{L})['’]s(?!\p{L})/giu, ""); // OpenAI's
    let units = search.units(plain).slice(0, LONGEST_QUERY);
    if (!units.length) return { ...new Ranking().groups(), named: () => false, also: [], patterns: [], more: false };
    let [whole, pieces] = await Promise.all([phrase(units), parts(units)]);
    const one = whole.docs.length ? null : welded(units);
    if (one) {
      const found = await phrase(one);
      if (found.docs.length) [units, whole, pieces] = [one, found, [one]];
    }
    const found = new Ranking();
    found.add(whole, RANK.PHRASE, named(whole, units, RANK.PHRASE));
    const patterns = [{ units, open: false, weight: 100 }];

    const meant = pieces.filter((part) => !empty(part));
    if (meant.length && meant.length < pieces.length && !found.docs.some((doc) => found.named(doc))) {
      units = units.slice(units.indexOf(meant[0][0]), units.indexOf(meant.at(-1).at(-1)) + 1);
      [whole, pieces] = [await phrase(units), meant];
      found.add(whole, RANK.PHRASE, named(whole, units, RANK.PHRASE));
      patterns.push({ units, open: false, weight: 90 });
    }

    const last = units[units.length - 1];
    if (!last.han && whole.docs.length < 3 && !/\s$/.test(text)) {
      const begun = await phrase(units, true);
      found.add(begun, RANK.BEGUN, named(begun, units, RANK.BEGUN));
      patterns.push({ units, open: true, weight: 50 });
    }

    ahead(found);
    const also = await others(units, found);
    for (const other of also) {
      found.add(other.posting, RANK.ALSO);
      patterns.push({ units: other.units, open: false, weight: 10 });
    }
    if (pieces.length > 1 || pieces[0].length < units.length) await addParts(pieces, found, patterns);
    else if (last.han && units.length > 1) await addWholeWords(units, found);
    return {
      ...found.groups(),
      named: (/** @type {number} */ doc) => found.named(doc),
      also: also.map((other) => other.name),
      patterns,
      more: Boolean(whole.more),
    };
  }

  /**
   * The rank of a document in which a phrase stands: better if it stands in a name. An unfinished word
   * makes no whole name.
   * @param {any} posting @param {any[]} units @param {number} rank
   */
  function named(posting, units, rank) {
    const span = units[units.length - 1].at - units[0].at + 1;
    const most = rank === RANK.BEGUN ? RANK.NAME_BEGINS : RANK.NAME_WHOLE;
    return (/** @type {number} */ doc, /** @type {number} */ i) => {
      let best = 0;
      if (search.hasNames(doc)) {
        for (let x = posting.from[i]; x < posting.from[i + 1]; x++) {
          best = Math.max(best, search.inName(doc, posting.at[x], span));
        }
      }
      return best ? Math.min(most, RANK.NAME + best - 1) : rank;
    };
  }

  /** Ask for the texts that come first whatever else is found, while other names are looked up. @param {any} found */
  function ahead(found) {
    for (const doc of found.groups().groups[0].docs.slice(0, AHEAD)) search.text(doc).catch(() => {}); // told when shown
  }

  /** @param {any[][]} pieces @param {any} found @param {any[]} patterns */
  async function addParts(pieces, found, patterns) {
    const postings = await Promise.all(pieces.map((piece) => phrase(piece)));
    const held = new Uint8Array(found.size);
    for (const { docs } of postings) for (const doc of docs) held[doc]++;
    postings.forEach((posting, i) => {
      found.add(posting, RANK.SOME, (/** @type {number} */ doc) => (held[doc] === pieces.length ? RANK.ALL : RANK.SOME));
      patterns.push({ units: pieces[i], open: false, weight: 1 });
    });
  }

  /**
   * A word is worth more than the same characters by chance: 大模型 in 扩大模型优势.
   * @param {any[]} units @param {any} found
   */
  async function addWholeWords(units, found) {
    const docs = await search.word(units.map((unit) => unit.text).join(""));
    for (const doc of docs ?? []) found.prefer(doc, RANK.PHRASE, 2);
  }

  /**
   * Other names of what was asked for by name, or else the word that stands for it in the other language.
   * @param {any[]} units @param {any} found
   */
  async function others(units, found) {
    const records = found.of(RANK.NAME_WHOLE);
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
    const elsewhere = (/** @type {number} */ doc) => !records.includes(doc); // damaged forms stand in their record
    return (await Promise.all(looked)).filter((other) => other.posting.docs.some(elsewhere));
  }

  /** @type {Map<string, any[]>} */
  const known = new Map();
  /** The units of a text that has been shown before, or will be with the next letter. @param {string} text */
  function cut(text) {
    let found = known.get(text);
    if (!found) known.set(text, (found = search.units(text)));
    return found;
  }

  const GRADES = ["", "verbatim", "repaired", "probable", "restored", "as-found", "lost"];

  /** @param {string} text @param {any[]} patterns */
  function marked(text, patterns) {
    const units = cut(text);
    /** @type {[number, number][]} */
    const ranges = [];
    let weight = 0;
    for (const pattern of patterns) {
      const places = search.places(units, pattern.units, pattern.open);
      if (places.length) weight += pattern.weight;
      ranges.push(...places);
    }
    return { text, ranges: search.joined(ranges), weight };
  }

  /**
   * Lines in both languages; where a side is empty, its words went into the line before.
   * @param {any[][]} lines @param {any[]} patterns
   */
  function paired(lines, patterns) {
    const found = lines.map(([zh, en, grade, others]) => ({
      zh: marked(zh, patterns),
      en: marked(en, patterns),
      others: (others ?? []).map((/** @type {string} */ other) => marked(other, patterns)),
      grade: grade ?? "",
    }));
    found.forEach((line, i) => {
      const before = found[i - 1];
      if (!before || (line.zh.text && line.en.text)) return;
      if (!line.zh.text) line.zh = before.zh;
      if (!line.en.text) line.en = before.en;
      if (GRADES.indexOf(before.grade) > GRADES.indexOf(line.grade)) line.grade = before.grade;
    });
    return found;
  }

  /**
   * What is shown of a document: a sentence in both languages, and what to mark.
   * @param {number} doc @param {any[]} patterns @param {boolean} named whether its first line, what it is, is wanted
   */
  async function hit(doc, patterns, named) {
    const text = await search.text(doc);
    const lines = paired(named ? text.lines.slice(0, 1) : text.lines, patterns);
    const [title, place] = [marked(text.title, patterns), marked(text.place, patterns)];
    const lit = new Map();
    for (const { text: words, ranges } of [title, place, ...lines.flatMap(({ zh, en, others }) => [zh, en, ...others])]) {
      for (const [start, end] of ranges) lit.set(words.slice(start, end).toLowerCase(), words.slice(start, end));
    }
    const href = new URL(text.page, search.root);
    for (const words of [...lit.values()].slice(0, 6)) href.searchParams.append("lit", words);
    href.hash = text.anchor;
    const weight = (/** @type {any} */ { zh, en, others }) =>
      zh.weight + en.weight || Math.max(0, ...others.map((/** @type {any} */ other) => other.weight));
    return {
      kind: search.kindOf(doc),
      href: href.href,
      title,
      place,
      number: text.number,
      variety: text.variety,
      line: lines.reduce((best, line) => (weight(line) > weight(best) ? line : best), lines[0]),
    };
  }

  Object.assign(search, { find, hit });
})();
