/**
 * Ranking: how well each document answers. Names first, then the exact phrase, then a phrase of which the
 * last word is only begun, then other names of what was asked for, then all words, then some.
 */
"use strict";

(() => {
  const search = window.dossierSearch;
  const RANK = { SOME: 1, ALL: 2, ALSO: 3, BEGUN: 4, PHRASE: 5, NAME: 6, NAME_BEGINS: 7, NAME_WHOLE: 8 };
  const KINDS = ["term", "person", "organisation", "page", "annotation", "segment"];
  const GROUPS = ["terms", "people", "people", "pages", "annotations", "text"];
  const SHOWN = ["terms", "people", "pages", "text", "annotations"];
  const DOCS = 2 ** 24;
  const BEST = 1e7;

  class Ranking {
    constructor() {
      this.size = search.start.kinds.reduce((/** @type {number} */ sum, /** @type {number} */ n) => sum + n, 0);
      this.ranks = new Uint8Array(this.size);
      this.scores = new Float32Array(this.size);
      /** @type {number[]} */
      this.docs = [];
    }

    /**
     * Documents that hold something, ranked the same or each for itself. The rarer it is, and the more
     * often it stands there, the better.
     * @param {any} posting @param {number} rank @param {(doc: number, i: number) => number} [each]
     */
    add({ docs, from }, rank, each) {
      const rarity = Math.log(1 + this.size / Math.max(1, docs.length));
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i];
        const times = from[i + 1] - from[i];
        const score = (rarity * times) / (times + 1.5);
        const its = each ? each(doc, i) : rank;
        const before = this.ranks[doc];
        if (!before) this.docs.push(doc);
        if (before < its) {
          this.ranks[doc] = its;
          this.scores[doc] = score;
        } else if (before === its) this.scores[doc] += score;
      }
    }

    /** @param {number} doc @param {number} rank @param {number} score */
    prefer(doc, rank, score) {
      if (this.ranks[doc] === rank) this.scores[doc] += score;
    }

    /** The documents of a rank, in their order. @param {number} rank */
    of(rank) {
      return this.docs.filter((doc) => this.ranks[doc] === rank).sort((a, b) => a - b);
    }

    /** @param {number} doc */
    named(doc) {
      return this.ranks[doc] >= RANK.NAME;
    }

    /**
     * Groups in the order in which they are shown: those in which a name was found, the text,
     * annotations, and records that only speak of it.
     */
    groups() {
      const groups = SHOWN.map((name) => ({ name, docs: /** @type {number[]} */ ([]), best: 0 }));
      const byKind = GROUPS.map((name) => groups[SHOWN.indexOf(name)]);
      /** @type {number[]} */
      const some = [];
      for (const doc of this.sorted()) {
        const rank = this.ranks[doc];
        const group = byKind[kind(doc)];
        if (rank > RANK.SOME) group.best ||= rank;
        (rank > RANK.SOME ? group.docs : some).push(doc);
      }
      const place = (/** @type {any} */ { name, best }) =>
        best >= RANK.NAME ? -best : { text: 1, annotations: 2 }[/** @type {"text"} */ (name)] ?? 3;
      const count = this.docs.length - some.length;
      return { groups: groups.sort((a, b) => place(a) - place(b)), some: count < 3 ? some : [], count };
    }

    /** Best first; of equals the one that stands first in the dossier. */
    sorted() {
      const keys = new Float64Array(this.docs.length);
      this.docs.forEach((doc, i) => {
        const value = this.ranks[doc] * 1e6 + Math.min(1e6 - 1, Math.round(this.scores[doc] * 1e3));
        keys[i] = (BEST - value) * DOCS + doc;
      });
      return keys.sort().map((key) => key % DOCS);
    }
  }

  /** The number of a document's kind. @param {number} doc */
  function kind(doc) {
    let number = 0;
    for (let end = search.start.kinds[0]; doc >= end; end += search.start.kinds[++number]);
    return number;
  }

  Object.assign(search, { RANK, Ranking, kindOf: (/** @type {number} */ doc) => KINDS[kind(doc)] });
})();
