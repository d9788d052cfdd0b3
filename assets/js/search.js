/*
 * Search in the browser. The first half repeats the Java package fi.tukipakki.search step by step
 * (Tokenizer, Inflections, Matcher, Ranking) on the same rule table and the same numbers; a test
 * compares the two. The second half is what the reader sees. No word leaves the page: the index is
 * fetched by file names that do not depend on the query.
 */
(() => {
  'use strict';

  // ---- Words (Tokenizer, Folding) ----

  const LETTER = /[\p{L}\p{Nd}\p{Mn}\p{Mc}\u00ad]/u;
  const ALPHA = /\p{L}/u;
  const isLetter = (c) => c !== undefined && c !== '' && LETTER.test(c);
  const isDigit = (c) => c >= '0' && c <= '9';
  const isBlank = (c) => c === ' ' || c === '\u00a0' || c === '\u202f' || c === '\u2009';
  const charAt = (text, i) => (i < text.length ? String.fromCodePoint(text.codePointAt(i)) : '');
  const isSection = (word) => /^\d{1,3}[a-z]?$/.test(word);

  const skipBlanks = (text, at) => {
    let i = at;
    while (i < text.length && isBlank(text[i])) i++;
    return i;
  };

  const wordEnd = (text, start) => {
    let i = start;
    while (i < text.length) {
      const c = charAt(text, i);
      if (isLetter(c)) {
        i += c.length;
        continue;
      }
      const digits = isDigit(text[i - 1]) && isDigit(text[i + 1] || '');
      const joins = '-\u2010\u2011\'\u2019'.includes(c) ? !digits : c === '/' && digits;
      if (!joins || !isLetter(charAt(text, i + 1))) break;
      i++;
    }
    return i;
  };

  const letterAfter = (text, at) => {
    const i = skipBlanks(text, at);
    if (i === at || i >= text.length || !isDigit(text[at - 1])) return -1;
    const c = text[i].toLowerCase();
    const next = text[i + 1];
    return c >= 'a' && c <= 'k' && c.length === 1 && !isLetter(charAt(text, i + 1)) && next !== '-' && next !== '\'' ? i : -1;
  };

  const signAfter = (text, at) => {
    let i = skipBlanks(text, at);
    if (text[i] === '§') return i + 1;
    if (text.slice(i, i + 6).toLowerCase() !== 'pykälä') return -1;
    i += 6;
    while (i < text.length && isLetter(text[i])) i++;
    return i;
  };

  const endingAfter = (text, at) => {
    if (text[at] !== ':' || !ALPHA.test(text[at + 1] || '')) return at;
    let i = at + 1;
    while (i < text.length && ALPHA.test(text[i])) i++;
    return i - at <= 7 ? i : at;
  };

  const queryWords = (raw) => {
    const text = raw.normalize('NFC');
    const out = [];
    let sign = false;
    for (let i = 0; i < text.length;) {
      const c = charAt(text, i);
      if (!isLetter(c)) {
        sign = c === '§' || (sign && isBlank(c));
        i += c.length;
        continue;
      }
      let end = wordEnd(text, i);
      let word = text.slice(i, end).replace(/[\u00ad'\u2019]/g, '').replace(/[\u2010\u2011]/g, '-').toLowerCase();
      if (isSection(word)) {
        const after = letterAfter(text, end);
        const stop = after < 0 ? end : after + 1;
        const number = after < 0 ? word : word + text[after].toLowerCase();
        const section = signAfter(text, stop);
        if (section >= 0 || sign) {
          word = `§${number}`;
          end = Math.max(section, stop);
        } else if (after >= 0) {
          word = number;
          end = stop;
        }
      }
      sign = word === 'pykälä' || word === 'pykala';
      if (word && !sign) out.push(word);
      i = endingAfter(text, end);
    }
    return out;
  };

  // ---- Finnish (RuleTable, Inflections) ----

  const ANY = 31;
  const back = (text) => text.replace(/A/g, 'a').replace(/O/g, 'o').replace(/U/g, 'u');
  const front = (text) => text.replace(/A/g, 'ä').replace(/O/g, 'ö').replace(/U/g, 'y');
  const vowel = (c) => c !== undefined && c !== '' && 'aeiouyäöå'.includes(c);
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const cut = (word, ending, least) =>
    word.length - ending.length >= least && word.endsWith(ending) ? word.slice(0, word.length - ending.length) : null;

  /** What a rule puts in place of its ending, in harmony with the vowels before. */
  const agree = (rule, before) => {
    if (rule.back === rule.front) return rule.back;
    for (let i = before.length - 1; i >= 0; i--) {
      if ('aou'.includes(before[i])) return rule.back;
      if ('äöy'.includes(before[i])) return rule.front;
    }
    return rule.front;
  };

  const expandRule = (text) => {
    const [from, to, kind, mode, derived] = text.split(':');
    const one = (f) => ({from: f(from), back: back(f(to)), front: front(f(to)), kind, mode, derived: derived === 'D'});
    return from === back(from) ? [one((x) => x)] : [one(back), one(front)];
  };

  /** Rules by the ending that they look for (EndingRules): a tree of letters from the last one on. */
  const endingRules = (rules) => {
    const root = {next: new Map(), fitting: null};
    for (const rule of rules) {
      let at = root;
      for (let i = rule.from.length - 1; i >= 0; i--) {
        const letter = rule.from[i];
        if (!at.next.has(letter)) at.next.set(letter, {next: new Map(), fitting: null});
        at = at.next.get(letter);
      }
    }
    return (word) => {
      let at = root;
      for (let i = word.length - 1, next; i >= 0 && (next = at.next.get(word[i])); i--) at = next;
      at.fitting = at.fitting || rules.filter((rule) => word.endsWith(rule.from));
      return at.fitting;
    };
  };

  /** A word without the ending of a rule that fits it, or null when too little would stay. */
  const without = (word, rule, least) => {
    const rest = word.length - rule.from.length;
    return rest >= least ? word.slice(0, rest) : null;
  };

  const expandAll = (texts) => [...new Set(texts.split(' ').flatMap((e) => [back(e), front(e)]))];
  const pairs = (text) => text.split(' ').map((p) => p.split(':'));
  const stemRules = (groups) => Object.fromEntries(Object.entries(groups).map(([kind, text]) =>
    [kind, endingRules(text.split(' ').flatMap((r) => expandRule(r.replace(/:(.)$/, ':-:$1'))))]));

  const inflections = (table) => {
    const grades = [...pairs(table.grades).map((p) => [...p, false]), ...pairs(table.exactGrades).map((p) => [...p, true])];
    const clitics = expandAll(table.clitics);
    const possessives = expandAll(table.possessives);
    const nouns = endingRules(table.noun.flatMap(expandRule));
    const verbs = endingRules(table.verb.flatMap(expandRule));
    const participles = endingRules(table.participles.flatMap(expandRule));
    const comparisons = endingRules(table.compared.flatMap(expandRule));
    const notCompared = table.notCompared.split(' ');
    const nounStems = stemRules(table.stems);
    const verbStems = stemRules(table.verbStems);
    const irregular = new Map(pairs(table.irregular));
    let out;

    const add = (lemma, flags) => out.set(lemma, (out.get(lemma) || 0) | flags);
    const clusterStart = (word, end) => {
      let start = end;
      while (start > 0 && !vowel(word[start - 1])) start--;
      return start;
    };
    const fits = (word, start, end, part, exact) => {
      const from = end - part.length;
      return (exact ? from === start : from >= start) && word.startsWith(part, from);
    };

    const strengthen = (stem, rule, flags) => {
      let end = stem.length;
      if (vowel(stem[end - 1])) end--;
      const start = clusterStart(stem, end);
      if (start < 1) return;
      for (const [strong, weak, exact] of grades) {
        if (!fits(stem, start, end, weak, exact)) continue;
        const rest = cut(stem.slice(0, end - weak.length) + strong + stem.slice(end), rule.from, 1);
        if (rest === null) continue;
        const lemma = rest + agree(rule, rest);
        if (flags === 2) noun(lemma, flags);
        else add(lemma, flags);
      }
    };

    const weaken = (lemma, flags) => {
      let end = flags === 2 ? lemma.length : Math.max(0, lemma.length - 1);
      while (end > 0 && !vowel(lemma[end - 1])) end--;
      while (end > 0 && vowel(lemma[end - 1])) end--;
      const start = clusterStart(lemma, end);
      if (start < 1 || start === end) return;
      for (const [strong, weak, exact] of grades) {
        if (fits(lemma, start, end, strong, exact)) {
          add(lemma.slice(0, end - strong.length) + weak + lemma.slice(end), flags);
        }
      }
    };

    const verbStem = (stem, kind, grade, derived) => {
      const shift = derived ? 5 : 0;
      if (kind === 'f') {
        add(stem, 12 << shift);
        return;
      }
      for (const rule of verbStems[kind](stem)) {
        const rest = without(stem, rule, 1);
        if (rest === null) continue;
        const lemma = rest + agree(rule, rest);
        if (rule.mode === 'v' || rule.mode === 'f') {
          verbStem(lemma, rule.mode, grade, derived);
          continue;
        }
        if (rule.mode === 'w') {
          verbStem(lemma, 'v', 'o', derived);
          continue;
        }
        const weakened = rule.mode === 'd' && grade === 'c';
        add(lemma, (weakened ? 4 : 12) << shift);
        if (weakened) strengthen(stem, rule, 8 << shift);
        else if (rule.mode === 'r') weaken(lemma, 8 << shift);
      }
    };

    const participle = (lemma) => {
      for (const rule of participles(lemma)) {
        const rest = without(lemma, rule, 2);
        if (rest !== null) verbStem(rest + agree(rule, rest), rule.kind, rule.mode, rule.derived);
      }
    };

    /** What a comparative or superlative in its base form compares: vahvempi, vahvin. */
    const compared = (lemma) => {
      if (notCompared.some((word) => lemma.endsWith(word))) return;
      for (const rule of comparisons(lemma)) {
        const rest = without(lemma, rule, 3);
        if (rest !== null) nounStem(rest + agree(rule, rest), rule.kind, rule.mode);
      }
    };

    const noun = (lemma, flags) => {
      if (lemma.length > 1) {
        add(lemma, flags);
        participle(lemma);
      }
    };

    const nounStem = (stem, kind, grade) => {
      for (const rule of nounStems[kind](stem)) {
        const rest = without(stem, rule, 0);
        if (rest === null) continue;
        const lemma = rest + agree(rule, rest);
        const weakened = rule.mode === 'd' && grade === 'c';
        noun(lemma, weakened ? 1 : 3);
        if (rule.mode === 'm') compared(lemma);
        else if (weakened) strengthen(stem, rule, 2);
        else if (rule.mode === 'r') weaken(lemma, 2);
      }
    };

    const form = (word) => {
      add(word, ANY);
      const base = irregular.get(word);
      if (base) add(base, ANY);
      participle(word);
      compared(word);
      for (const rule of nouns(word)) {
        const rest = without(word, rule, 2);
        if (rest !== null) nounStem(rest + agree(rule, rest), rule.kind, rule.mode);
      }
      for (const rule of verbs(word)) {
        const rest = without(word, rule, 2);
        if (rest !== null) verbStem(rest + agree(rule, rest), rule.kind, rule.mode, false);
      }
    };

    const possessive = (word) => {
      for (const ending of possessives) {
        const rest = cut(word, ending, 3);
        if (rest === null) continue;
        form(rest);
        form(`${rest}n`);
        nounStem(rest, 's', 'o');
      }
      const n = word.length;
      if (n > 5 && word[n - 1] === 'n' && word[n - 2] === word[n - 3]) form(word.slice(0, n - 2));
    };

    // The same words come again with each letter typed, in the query and in the excerpts.
    const known = new Map();
    return (word) => {
      if (known.has(word)) return known.get(word);
      out = new Map();
      form(word);
      possessive(word);
      for (const clitic of clitics) {
        const rest = cut(word, clitic, 3);
        if (rest !== null) {
          form(rest);
          possessive(rest);
        }
      }
      if (known.size > 2000) known.clear();
      known.set(word, out);
      return out;
    };
  };

  // ---- Index files ----

  const waiting = new Map();

  const scriptUrl = (() => {
    // Under require-trusted-types-for 'script' a script's address must come from a policy.
    const policy = window.trustedTypes && window.trustedTypes.createPolicy('tukipakki-search', {
      createScriptURL: (url) => {
        if (!/^[./]*search\/[a-z0-9/-]+\.js$/.test(url)) throw new TypeError(url);
        return url;
      },
    });
    return (url) => (policy ? policy.createScriptURL(url) : url);
  });
  let trusted;

  /** Loads search/name-print from a server as JSON, from a folder as a script. */
  const load = (config, name, print) => {
    const base = `${config.root}search/${name}-${print}`;
    if (!config.portable) {
      const cache = name === 'start' ? 'no-cache' : 'default';
      return fetch(`${base}.json`, {credentials: 'same-origin', cache}).then((r) => {
        if (!r.ok) throw new Error(`${r.status} ${base}`);
        return r.json();
      });
    }
    trusted = trusted || scriptUrl();
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      waiting.set(name, resolve);
      script.onerror = () => reject(new Error(base));
      script.onload = () => script.remove();
      script.src = trusted(`${base}.js`);
      document.head.append(script);
    });
  };

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const VALUE = new Uint8Array(128);
  for (let i = 0; i < 64; i++) VALUE[DIGITS.charCodeAt(i)] = i;

  /** Reads the digits of a text: numbers are written in groups of five bits, the lowest first. */
  const reader = (text, start) => {
    let at = start;
    const digit = () => VALUE[text.charCodeAt(at++)];
    return {
      digit,
      at: () => at,
      number() {
        for (let value = 0, shift = 0; ; shift += 5) {
          const next = digit();
          value |= (next & 31) << shift;
          if (next < 32) return value;
        }
      },
    };
  };

  const decode = (text, start) => {
    const {digit, number, at} = reader(text, start);
    const n = number();
    const pages = new Int32Array(n);
    let page = -1;
    for (let i = 0; i < n; i++) pages[i] = page += number() + 1;
    const impacts = Uint8Array.from(pages, digit);
    const first = Int32Array.from(pages, digit);
    const mask = first.map((section) => (1 << section) | (section < 32 ? 0 : number()));
    return {pages, impacts, first: first.map((section) => 1 << section), mask, end: at()};
  };

  const letters = (word) => {
    let bits = 0;
    for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
  };

  const bitCount = (bits) => {
    let n = 0;
    for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
    return n;
  };

  /** Files of sorted keys, of which the one that may hold a key is found by its first key. */
  const shelf = (config, folder, firsts, prints, store) => {
    const there = [];
    const missing = new Set();
    const length = firsts.length ? prints.length / firsts.length : 0;
    const indexOf = (key) => {
      let low = 0;
      let high = firsts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (firsts[middle] <= key) low = middle + 1;
        else high = middle;
      }
      return Math.max(0, low - 1);
    };
    const want = (i) => {
      if (i < firsts.length && !there[i]) missing.add(i);
    };
    return {
      missing,
      want: (key) => want(indexOf(key)),
      range(beginning) {
        const out = [];
        for (let i = indexOf(beginning); i < firsts.length; i++) {
          if (firsts[i] > beginning && !firsts[i].startsWith(beginning)) break;
          want(i);
          for (const entry of there[i] || []) if (entry.folded.startsWith(beginning)) out.push(entry);
        }
        return out;
      },
      async fetch() {
        const wanted = [...missing];
        missing.clear();
        await Promise.all(wanted.map(async (i) => {
          const data = await load(config, `${folder}/${i}`, prints.slice(i * length, (i + 1) * length));
          there[i] = there[i] || store(data);
        }));
      },
    };
  };

  const isWord = (key) => !/[ §]|\*$/.test(key);

  /**
   * The terms, file by file; what is asked for and not there yet is noted as missing. A large site
   * has a lexicon of its words, which is asked first.
   */
  const vocabulary = (config, start, fold) => {
    const byKey = new Map();
    const byFolded = new Map();
    const known = new Map();
    const knownFolded = new Map();
    const put = (map, folded, value) => {
      if (!map.has(folded)) map.set(folded, []);
      map.get(folded).push(value);
    };
    // Where phrases lead, by their first word; they come with the terms or with the lexicon.
    const synonyms = new Map();
    const learn = (text) => {
      for (const line of text ? text.split('|') : []) {
        const [from, to] = line.split('>');
        const phrase = from.split(' ');
        put(synonyms, phrase[0], {from, phrase, targets: to.split(',')});
      }
    };
    const digit = (facts, k, n) => VALUE[facts.charCodeAt(3 * k + n)];
    const flagsOf = (facts, k) => (digit(facts, k, 0) << 6) | digit(facts, k, 1);
    const terms = shelf(config, 't', start.shards, start.shardPrints, ([keys, facts, texts, leads]) => {
      let at = 0;
      learn(leads);
      return keys.split('|').map((key, k) => {
        const folded = fold(key);
        const postings = decode(texts, at);
        at = postings.end;
        const term = {key, folded, flags: flagsOf(facts, k), rarity: digit(facts, k, 2), postings, letters: letters(folded), magnitude: 31 - Math.clz32(postings.pages.length)};
        byKey.set(key, term);
        put(byFolded, folded, term);
        return term;
      });
    });
    const lexicon = start.lexicon && shelf(config, 'l', start.lexicon, start.lexiconPrints, ([keys, facts, leads]) => {
      learn(leads);
      return keys.split(' ').map((key, k) => {
        const folded = fold(key);
        const word = {key, folded, flags: flagsOf(facts, k), letters: letters(folded), magnitude: digit(facts, k, 2)};
        known.set(key, word);
        put(knownFolded, folded, word);
        return word;
      });
    });
    const get = (key) => {
      const folded = fold(key);
      if (lexicon && isWord(key)) {
        lexicon.want(folded);
        if (!known.has(key)) return undefined;
      }
      terms.want(folded);
      return byKey.get(key);
    };
    return {
      get,
      synonyms: (word) => synonyms.get(word) || [],
      /** Whether anything asked for is still to be loaded. */
      missing: () => terms.missing.size + (lexicon ? lexicon.missing.size : 0) > 0,
      folded(folded) {
        if (lexicon) {
          lexicon.want(folded);
          return (knownFolded.get(folded) || []).map((word) => get(word.key)).filter(Boolean);
        }
        terms.want(folded);
        return byFolded.get(folded) || [];
      },
      /** Words that begin so, in order; of a lexicon without their postings. */
      range: (beginning) => (lexicon || terms).range(beginning),
      fetch: () => Promise.all([terms.fetch(), lexicon && lexicon.fetch()]),
    };
  };

  /** Optimal string alignment (EditDistance). */
  const editDistance = (a, b, limit) => {
    let before = [];
    let last = [];
    for (let j = 0; j <= b.length; j++) last.push(j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let value = Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2] + 1);
        row.push(value);
        least = Math.min(least, value);
      }
      if (least > limit) return limit + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  // ---- Meaning of a query (Matcher) ----

  const SMALL = 300;
  const STEM_FLAGS = {sv: 64, en: 128, se: 256};

  const matcher = (start, terms, fold, candidates, stop) => {
    const languages = start.languages.filter((l) => STEM_FLAGS[l]).filter((l, i, all) => all.indexOf(l) === i);
    const endings = Object.fromEntries(Object.entries(start.rules.suffixes).map(([l, text]) => [l, text.split(' ')]));
    /** Where one word leads. */
    const leads = (word) => terms.synonyms(word).find((s) => s.from === word)?.targets || [];

    const stem = (language, word) => {
      const list = endings[language];
      if (!list) return word;
      const bare = language === 'sv' && word.endsWith('s') && word.length > 4 ? word.slice(0, -1) : word;
      const ending = list.find((e) => bare.length - e.length >= 3 && bare.endsWith(e));
      return ending ? bare.slice(0, bare.length - ending.length) : bare;
    };

    const covers = (a, word) => a.first <= word && word < a.first + a.span;

    const one = (first, span, term, weight, kind) => ({first, span, parts: [[term]], weight, kind, rarity: term.rarity});
    const single = (at, span, key, weight, kind, out) => {
      const term = terms.get(key);
      if (term) out.push(one(at, span, term, weight, kind));
    };

    const direct = (at, span, text, cands, out) => {
      const before = out.length;
      const joined = span > 1;
      const derived = [];
      for (const [lemma, bits] of cands) {
        const term = terms.get(lemma);
        if (!term) continue;
        if (term.flags & bits & ANY) {
          const same = lemma === text;
          out.push(one(at, span, term, same ? 1 : 0.95, joined ? 'joined' : same ? 'exact' : 'lemma'));
        } else if (term.flags & (bits >> 5) && !joined) {
          derived.push(term);
        }
      }
      for (const language of languages) {
        const term = terms.get(stem(language, text));
        if (term && term.flags & STEM_FLAGS[language]) out.push(one(at, span, term, 0.9, joined ? 'joined' : 'lemma'));
      }
      const weight = out.length > before ? 0.6 : 0.7;
      // A form of several words is as common as the commonest of them.
      const readings = out.slice(before);
      for (const a of readings) a.rarity = Math.min(...readings.map((r) => r.parts[0][0].rarity));
      for (const term of derived) out.push(one(at, span, term, weight, 'derived'));
      if (out.length > before) return;
      for (const [lemma, bits] of cands) {
        for (const term of terms.folded(fold(lemma))) {
          if (term.flags & bits & ANY) out.push(one(at, span, term, 0.85, joined ? 'joined' : 'folded'));
        }
      }
    };

    const joined = (words, at, span, out) => {
      const group = words.slice(at, at + span);
      if (group.some((w) => w.section)) return;
      const text = group.map((w) => w.text).join('');
      direct(at, span, text, candidates(text), out);
    };

    const names = (word) => {
      const out = [...word.candidates.keys()];
      for (const candidate of word.candidates.keys()) {
        for (const target of leads(candidate)) {
          for (const part of target.split(' ')) if (!out.includes(part)) out.push(part);
        }
      }
      return out;
    };

    const section = (words, at, out) => {
      const {text, number} = words[at];
      const sign = text.startsWith('§');
      if (!sign && (!number || words[at - 1]?.section)) return;
      const key = sign ? text : `§${text}`;
      if (!sign) single(at, 1, key, 0.9, 'section', out);
      if (key[key.length - 1] >= 'a') single(at, 1, key.slice(0, -1), 0.3, 'section', out);
      if (at > 0) for (const name of names(words[at - 1])) single(at - 1, 2, name + key, 1.2, 'section', out);
      if (at + 1 < words.length && !words[at + 1].section) {
        for (const name of names(words[at + 1])) single(at, 2, name + key, 1.2, 'section', out);
      }
    };

    const synonym = (words, at, out) => {
      const said = [...words[at].candidates.keys()].flatMap(terms.synonyms)
        .filter(({phrase}) => at + phrase.length <= words.length && phrase.every((p, i) => words[at + i].candidates.has(p)))
        .sort((a, b) => compare(a.from, b.from));
      for (const {phrase, targets} of said) {
        const literal = out.some((a) => a.kind !== 'synonym' && a.weight >= 0.95 && covers(a, at));
        const weight = words.length > phrase.length && literal ? 0.4 : 0.8;
        for (const target of targets) {
          const keys = target.split(' ');
          const parts = keys.map((key) => terms.get(key)).filter(Boolean).map((term) => [term]);
          if (parts.length === keys.length) out.push({first: at, span: phrase.length, parts, weight, kind: 'synonym'});
        }
      }
    };

    const prefix = (at, text, found, out) => {
      const beginning = fold(text);
      if (beginning.length < 3) {
        single(at, 1, `${beginning}*`, found ? 0.3 : 0.7, 'start', out);
        return;
      }
      terms.range(beginning)
        .filter((t) => isWord(t.key) && t.key !== text)
        .sort((a, b) => b.magnitude - a.magnitude)
        .slice(0, start.pages <= SMALL ? 24 : 8)
        .forEach((t) => single(at, 1, t.key, found ? 0.3 : 0.7, 'prefix', out));
    };

    const whole = (text) => {
      const out = [];
      for (const [lemma, bits] of candidates(text)) {
        const term = lemma.length > 2 ? terms.get(lemma) : undefined;
        if (term && term.flags & bits & ANY) out.push(term);
      }
      return out;
    };

    /** The first part of a compound, an s-stem too: omais = omainen. */
    const firstPart = (text) => {
      const found = whole(text);
      return !found.length && text.endsWith('s') ? whole(`${text.slice(0, -1)}nen`) : found;
    };

    const split = (at, text, most, weight, out) => {
      let found = 0;
      for (let i = text.length - 3; i >= 3 && found < most; i--) {
        const left = firstPart(text.slice(0, i));
        if (!left.length) continue;
        const right = whole(text.slice(i));
        if (right.length) {
          out.push({first: at, span: 1, parts: [left, right], weight, kind: 'split'});
          found++;
        }
      }
    };

    const part = (at, text, out) => {
      for (let i = 3; i <= text.length - 5; i++) {
        const right = whole(text.slice(i));
        if (right.length) {
          out.push({first: at, span: 1, parts: [right], weight: 0.5, kind: 'part'});
          break;
        }
      }
      for (let i = text.length - 3; i >= 5; i--) {
        const left = firstPart(text.slice(0, i));
        if (left.length) {
          out.push({first: at, span: 1, parts: [left], weight: 0.5, kind: 'part'});
          return;
        }
      }
    };

    /** The parts of a compound that fewer pages have than one list of results shows. */
    const beside = (at, word, out) => {
      const common = (a) => a.parts.length === 1 && a.parts[0].some((t) => t.postings.pages.length >= 10);
      if (!word.section && word.text.length >= 8 && !out.some(common)) split(at, word.text, 1, 0.3, out);
    };

    /** What a hyphen joins; one side may be an abbreviation that the pages spell out. */
    const hyphen = (at, word, out) => {
      if (!word.hyphen) return;
      const side = (text) => {
        terms.get(text);
        const found = whole(text);
        return found.length ? [found]
          : (leads(text)[0] || '').split(' ').filter(Boolean).map(terms.get).filter(Boolean).map((term) => [term]);
      };
      const parts = [...side(word.text.slice(0, word.hyphen)), ...side(word.text.slice(word.hyphen))];
      if (parts.length) out.push({first: at, span: 1, parts, weight: 0.8, kind: 'split'});
    };

    const beginnings = (word, size) => {
      if (word.length < 4) return [];
      const [a, b, c] = word;
      return size === 0 ? [a + b] : [...new Set(size === 1 ? [a, b] : [b + a, a + c, b + c])];
    };

    const fuzzy = (at, word, limit, starts, out) => {
      const forms = [];
      for (const [lemma, bits] of word.candidates) {
        const most = Math.min(limit, lemma.length < 4 ? 0 : lemma.length < 8 ? 1 : 2);
        const from = fold(lemma);
        if (most) forms.push({from, most, bits, length: lemma.length, letters: letters(from)});
      }
      const near = [];
      for (const beginning of starts) {
        for (const term of terms.range(beginning)) {
          let best = limit + 1;
          for (const f of forms) {
            if (Math.abs(f.length - term.folded.length) > f.most || !(term.flags & f.bits) || bitCount(f.letters ^ term.letters) > 2 * f.most) continue;
            const distance = Math.abs(f.from.length - term.folded.length) > f.most ? f.most + 1 : editDistance(f.from, term.folded, f.most);
            if (distance <= f.most) best = Math.min(best, distance);
          }
          if (best <= limit) near.push({term, best});
        }
      }
      near.sort((a, b) => a.best - b.best || b.term.magnitude - a.term.magnitude || compare(a.term.folded, b.term.folded) || compare(a.term.key, b.term.key));
      near.slice(0, 3).filter((n) => n.best === near[0].best)
        .forEach((n) => single(at, 1, n.term.key, (word.text.length < 8 ? 0.6 : 1) * (n.best === 1 ? 0.75 : 0.6), 'fuzzy', out));
    };

    const repair = (at, word, out) => {
      const text = fold(word.text);
      const near = (limit, size) => fuzzy(at, word, limit, beginnings(text, size), out);
      const steps = [
        () => hyphen(at, word, out),
        () => text.length > 5 && near(1, 0),
        () => text.length > 5 && near(1, 2),
        () => split(at, word.text, 2, 0.8, out),
        () => near(2, 0),
        () => near(2, 2),
        () => start.pages <= SMALL && near(2, 1),
        () => part(at, word.text, out),
      ];
      if (word.section) return;
      const before = out.length;
      for (const step of steps) {
        step();
        if (out.length > before || terms.missing()) return;
      }
    };

    return {
      words(query) {
        const all = queryWords(query);
        let kept = all.filter((w) => !stop.has(w));
        if (!kept.length && all.length) kept = all.slice(-1);
        return kept.slice(0, 10).map((w) => [w.replace(/-/g, ''), w.length - w.lastIndexOf('-') - 1]).filter(([text]) => text).map(([text, last]) => ({
          text,
          hyphen: text.length - last,
          number: isSection(text),
          section: text[0] === '§' || isSection(text),
          candidates: text[0] !== '§' && !isDigit(text[0]) ? candidates(text) : new Map([[text, ANY]]),
        }));
      },
      /** The alternatives, or null while a shard is missing. */
      match(words, typing) {
        const out = [];
        words.forEach((w, i) => direct(i, 1, w.text, w.candidates, out));
        words.forEach((w, i) => {
          for (let span = 2; span <= 3 && i + span <= words.length; span++) joined(words, i, span, out);
          section(words, i, out);
          synonym(words, i, out);
        });
        if (terms.missing()) return null;
        words.forEach((w, i) => {
          const found = out.some((a) => covers(a, i));
          const before = out.length;
          if (typing && i === words.length - 1) prefix(i, w.text, found, out);
          if (terms.missing()) return;
          if (!found && out.length === before) repair(i, w, out);
          else beside(i, w, out);
        });
        return terms.missing() ? null : out;
      },
    };
  };

  // ---- Ranking ----

  const SPAN = [0, 1, 0.8, 0.7];
  const IMPACT = Float64Array.from({length: 64}, (_, i) => (i / 63) * (i / 63) * 20);

  const ranking = (pages, words) => {
    const count = words.length;
    const shares = words.map((w) => (w.section ? 3 : 1));
    const rows = (Type) => Array.from({length: count}, () => new Type(pages));
    const best = rows(Float64Array);
    const primary = rows(Int32Array);
    const sections = rows(Int32Array);
    const wordWeight = new Float64Array(count);
    const phrase = [];
    const rarity = (term) => term.rarity / 7;
    const share = (a) => SPAN[Math.min(3, a.span)];

    const weigh = (a, each) => {
      const value = each * share(a);
      for (let w = a.first; w < a.first + a.span; w++) wordWeight[w] = Math.max(wordWeight[w], value);
    };

    const offer = (a, page, value, first, mask) => {
      const part = value * share(a);
      for (let w = a.first; w < a.first + a.span; w++) {
        if (part > best[w][page]) {
          best[w][page] = part;
          primary[w][page] = first;
          sections[w][page] = mask;
        }
      }
    };

    const addTerm = (a, term) => {
      const each = a.weight * Math.min(term.rarity, a.rarity ?? term.rarity) / 7;
      weigh(a, each);
      const p = term.postings;
      for (let i = 0; i < p.pages.length; i++) offer(a, p.pages[i], each * IMPACT[p.impacts[i]], p.first[i], p.mask[i]);
    };

    const addGroup = (a) => {
      const sum = new Float64Array(pages);
      const met = new Int32Array(pages);
      const first = new Int32Array(pages);
      const mask = new Int32Array(pages);
      let rarest = 0;
      for (const group of a.parts) {
        const part = new Float64Array(pages);
        for (const term of group) {
          rarest = Math.max(rarest, rarity(term));
          const p = term.postings;
          for (let i = 0; i < p.pages.length; i++) {
            const page = p.pages[i];
            const value = rarity(term) * IMPACT[p.impacts[i]];
            if (value > part[page]) {
              part[page] = value;
              first[page] = p.first[i];
              mask[page] |= p.mask[i];
            }
          }
        }
        for (let page = 0; page < pages; page++) {
          if (part[page] > 0) {
            sum[page] += part[page];
            met[page]++;
          }
        }
      }
      weigh(a, a.weight * rarest);
      for (let page = 0; page < pages; page++) {
        if (met[page] > 0) {
          const covered = met[page] / a.parts.length;
          offer(a, page, a.weight * sum[page] * covered * covered / (0.4 + 0.6 * a.parts.length), first[page], mask[page]);
        }
      }
    };

    const plain = (a) => a.span === 1 && a.parts.length === 1 && a.weight >= 0.85;

    return {
      add(alternatives) {
        for (const a of alternatives) {
          if (a.parts.length === 1) for (const term of a.parts[0]) addTerm(a, term);
          else addGroup(a);
        }
      },
      pairs(alternatives, terms) {
        for (const a of alternatives) {
          if (!plain(a)) continue;
          for (const b of alternatives) {
            if (!plain(b) || b.first !== a.first + 1) continue;
            const pair = terms.get(`${a.parts[0][0].key} ${b.parts[0][0].key}`);
            if (!pair) continue;
            phrase[a.first] = phrase[a.first] || new Float64Array(pages);
            const row = phrase[a.first];
            const p = pair.postings;
            for (let i = 0; i < p.pages.length; i++) row[p.pages[i]] = Math.max(row[p.pages[i]], 0.6 * rarity(pair) * IMPACT[p.impacts[i]]);
          }
        }
      },
      hit: (page) => best.some((row) => row[page] > 0),
      score(page, sameLanguage) {
        let sum = 0;
        let covered = 0;
        let all = 0;
        let extra = 0;
        for (let w = 0; w < count; w++) {
          sum += best[w][page] * 12 / (best[w][page] + 12);
          all += wordWeight[w];
          covered += Math.min(wordWeight[w], 2 * best[w][page]);
          if (phrase[w]) extra += phrase[w][page];
          if (w > 0 && (sections[w][page] & sections[w - 1][page]) !== 0) extra += 0.2 * Math.min(best[w][page], best[w - 1][page]);
        }
        const part = all > 0 ? covered / all : 0;
        const value = (sum + extra) * (0.4 + 0.6 * part);
        return sameLanguage ? value : value * 0.75;
      },
      section(page) {
        let at = 0;
        let most = 0;
        for (let s = 0; s < 31; s++) {
          let value = 0;
          for (let w = 0; w < count; w++) {
            if ((primary[w][page] >>> s) & 1) value += shares[w] * best[w][page];
            else if ((sections[w][page] >>> s) & 1) value += shares[w] * 0.6 * best[w][page];
          }
          if (value > most) {
            most = value;
            at = s;
          }
        }
        return at;
      },
    };
  };

  // ---- Engine ----

  /** How much more an easy version counts for its readers; above the standard one, all else equal. */
  const EASY = 2.5;

  const open = async (config) => {
    const [, name, print] = /^(.*)-([a-z0-9]+)\.\w+$/.exec(config.start);
    const start = await load(config, name, print);
    const extra = new Map(pairs(start.rules.fold));
    const fold = (word) => (/^[\0-\x7f]*$/.test(word) ? word
      : word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^\0-\x7f]/g, (c) => extra.get(c) ?? c));
    const stop = new Set(Object.values(start.rules.stop).flatMap((text) => text.split(' ')));
    const terms = vocabulary(config, start, fold);
    const candidates = inflections(start.rules);
    const meaning = matcher(start, terms, fold, candidates, stop);
    const language = [];
    for (let i = 0; i < start.languages.length; i += 2) {
      for (let k = 0; k < start.languages[i + 1]; k++) language.push(start.languages[i]);
    }
    // Parts of a long page, and a page with its easy version, show as one result.
    const family = Int32Array.from({length: start.pages}, (_, page) => page);
    const repeats = new Uint8Array(start.pages);
    for (let i = 0; i < start.families.length; i += 4) {
      const [first, length, of, again] = start.families.slice(i, i + 4);
      family.fill(of, first, first + length);
      repeats.fill(again, first, first + length);
    }
    const cards = [];
    const cardPrint = (chunk) => {
      const length = start.cardPrints.length / Math.ceil(start.pages / start.cardsPerFile);
      return start.cardPrints.slice(chunk * length, (chunk + 1) * length);
    };
    const slug = (heading) => fold(heading.toLowerCase()).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    let filters;

    /** Ranks the pages; before the network is used, wait says whether the question still stands. */
    const search = async (query, wait) => {
      const words = meaning.words(query);
      const typing = /[\p{L}\p{Nd}]$/u.test(query);
      let alternatives = meaning.match(words, typing);
      while (!alternatives) {
        if (wait && !(await wait())) return null;
        await terms.fetch();
        alternatives = meaning.match(words, typing);
      }
      let ranks = ranking(start.pages, words);
      ranks.add(alternatives);
      ranks.pairs(alternatives, terms);
      if (terms.missing()) {
        await terms.fetch();
        ranks = ranking(start.pages, words);
        ranks.add(alternatives);
        ranks.pairs(alternatives, terms);
      }
      const score = new Float64Array(start.pages);
      const hits = [];
      for (let page = 0; page < start.pages; page++) {
        if (ranks.hit(page)) {
          score[page] = ranks.score(page, language[page] === config.language);
          if (config.easy && repeats[page]) score[page] *= EASY;
          hits.push(page);
        }
      }
      hits.sort((a, b) => score[b] - score[a] || a - b);
      const seen = new Uint8Array(start.pages);
      const order = hits.filter((page) => !seen[family[page]] && (seen[family[page]] = 1));
      const marks = new Set();
      alternatives.forEach((a) => a.kind !== 'start' && a.parts.forEach((p) => p.forEach((t) => marks.add(t.key))));
      const known = new Set(start.distress);
      return {
        order,
        score: (page) => score[page],
        section: (page) => ranks.section(page),
        meant: alternatives.filter((a) => a.kind === 'fuzzy').map((a) => ({at: a.first, from: words[a.first].text, to: a.parts[0][0].key})),
        words: words.map((w) => w.text),
        distress: words.some((w) => [...w.candidates.keys()].some((c) => known.has(c))),
        marks,
        last: typing && words.length ? fold(words[words.length - 1].text) : '',
      };
    };

    return {
      search,
      candidates,
      fold,
      contacts: start.contacts,
      ready: (pages) => pages.every((page) => cards[Math.floor(page / start.cardsPerFile)]),
      async card(page) {
        const chunk = Math.floor(page / start.cardsPerFile);
        cards[chunk] = cards[chunk] || load(config, `c/${chunk}`, cardPrint(chunk)).catch((e) => {
          cards[chunk] = undefined;
          throw e;
        });
        const [path, title, description, lang, type, flat] = (await cards[chunk])[page % start.cardsPerFile];
        const sections = [];
        for (let i = 0; i < flat.length; i += 3) {
          const [anchor, heading, text] = flat.slice(i, i + 3);
          sections.push({anchor: anchor === 0 ? slug(heading) : anchor, heading, text});
        }
        return {path, title, description, lang, type, sections};
      },
      filters() {
        filters = filters || load(config, 'f', start.filters);
        return filters;
      },
    };
  };

  window.tukipakkiSearch = {
    data(name, value) {
      const resolve = waiting.get(name);
      waiting.delete(name);
      if (resolve) resolve(value);
    },
    open,
    queryWords,
  };

  // ---- What the reader sees ----

  /** Results at a time: on the search page, in the box of other pages. */
  const PAGE = 10;
  const FEW = 6;
  const KINDS = ['type', 'audience', 'region'];
  const WAIT = 10;

  // While the reader types, nothing is loaded before a pause of so many milliseconds.
  const PAUSE = 120;

  const element = (name, className, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };

  const fill = (label, values) => label.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);

  /** Appends text, the words that matched in mark elements. */
  const highlight = (engine, found, node, text) => {
    let at = 0;
    for (const hit of text.matchAll(/[\p{L}\p{Nd}\p{M}\u00ad'\u2019/-]+/gu)) {
      const word = queryWords(hit[0])[0];
      if (!word || !matches(engine, found, word.replace(/-/g, ''))) continue;
      node.append(text.slice(at, hit.index));
      node.append(element('mark', '', hit[0]));
      at = hit.index + hit[0].length;
    }
    node.append(text.slice(at));
    return node;
  };

  const matches = (engine, found, word) => {
    found.seen = found.seen || new Map();
    if (!found.seen.has(word)) {
      found.long = found.long || [...found.marks].filter((m) => m.length > 4);
      const forms = [...engine.candidates(word).keys()];
      found.seen.set(word, forms.some((f) => found.marks.has(f) || found.long.some((m) => f.endsWith(m) || f.startsWith(m)))
        || (found.last.length > 2 && engine.fold(word).startsWith(found.last)));
    }
    return found.seen.get(word);
  };

  /** One place to search: the search page, or the box on any other page. */
  const place = (root, config, engineOf) => {
    const whole = root.dataset.search === 'page';
    const size = whole ? PAGE : FEW;
    const input = root.querySelector('input[type=search]');
    const labels = config.labels;
    const within = (id, name, className) => {
      const there = whole && document.getElementById(id);
      if (there) return there;
      const node = element(name, className);
      if (whole) node.id = id;
      panel.append(node);
      return node;
    };
    const panel = whole ? root : element('div', 'search-panel');
    if (!whole) {
      panel.hidden = true;
      root.append(panel);
    }
    const status = root.querySelector('[role=status]') || element('p', 'search-status');
    status.setAttribute('role', 'status');
    if (!status.isConnected || !whole) panel.prepend(status);
    const notes = within('search-notes', 'div', 'search-notes');
    const filterBox = whole ? within('search-filters', 'div', 'search-filters') : null;
    const list = within('search-results', 'ol', 'search-list');
    const more = element('button', 'search-more', labels.more);
    more.type = 'button';
    more.hidden = true;
    list.after(more);
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('spellcheck', 'false');
    root.hidden = false;
    const chosen = {type: '', audience: '', region: ''};
    let turn = 0;
    let timer = 0;
    let found = null;
    let shown = [];
    const filters = {};
    const busy = (is) => panel.setAttribute('aria-busy', is);

    const address = (card, section) => {
      const anchor = card.sections[section]?.anchor;
      return `${config.root}${card.path}${config.portable ? 'index.html' : ''}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`;
    };

    const item = (engine, card, section) => {
      const {heading = '', text = ''} = card.sections[section] || {};
      const node = element('li', 'search-result');
      node.lang = card.lang;
      const link = element('a', 'result-link');
      link.href = address(card, section);
      highlight(engine, found, link, card.title);
      node.append(link);
      if (card.type || heading) {
        const where = element('p', 'result-where');
        if (card.type) where.append(element('span', 'result-type', card.type));
        if (card.type && heading) where.append(' ');
        if (heading) where.append(highlight(engine, found, element('span', 'result-heading'), heading));
        node.append(where);
      }
      const excerpt = (heading && text) || card.description || text;
      if (excerpt) node.append(highlight(engine, found, element('p', 'result-excerpt'), excerpt));
      return node;
    };

    const render = async (engine, from) => {
      const mine = turn;
      const pages = shown.slice(from, from + size);
      const cards = await Promise.all(pages.map((page) => engine.card(page)));
      if (mine !== turn) return;
      const nodes = cards.map((card, i) => item(engine, card, found.section(pages[i])));
      if (from) list.append(...nodes);
      else list.replaceChildren(...nodes);
      more.hidden = from + size >= shown.length;
      if (from && nodes[0]) nodes[0].querySelector('a').focus();
    };

    const help = (engine, query) => {
      notes.replaceChildren();
      if (found && found.distress && engine.contacts.length) {
        const box = element('div', 'search-contacts');
        box.append(element('p', 'search-contacts-title', labels.distress));
        const all = element('ul');
        for (const contact of engine.contacts) {
          const line = element('li');
          const call = element('a', 'search-call', contact.phone);
          call.href = `tel:${contact.phone.replace(/[^+\d]/g, '')}`;
          const say = (texts) => texts[config.language] || texts.fi || Object.values(texts)[0] || '';
          line.append(call, ' ', element('span', 'search-contact-name', say(contact.label)));
          if (say(contact.note)) line.append(' ', element('span', 'search-contact-note', say(contact.note)));
          all.append(line);
        }
        box.append(all);
        notes.append(box);
      }
      const meant = found ? found.meant.filter((m, i, all) => all.findIndex((o) => o.at === m.at) === i) : [];
      if (meant.length) {
        const words = found.words.map((word, i) => meant.find((m) => m.at === i)?.to ?? word).join(' ');
        const line = element('p', 'search-meant', `${labels.meant} `);
        const button = element('button', 'search-suggestion', words);
        button.type = 'button';
        button.addEventListener('click', () => {
          input.value = words;
          input.focus();
          run();
        });
        line.append(button);
        notes.append(line);
      }
      if (found && !found.order.length && query.trim()) {
        const box = element('div', 'search-empty');
        box.append(element('p', '', labels.emptyHelp));
        if (config.index) {
          const link = element('a', '', labels.index);
          link.href = config.root + config.index;
          const line = element('p');
          line.append(link);
          box.append(line);
        }
        notes.append(box);
      }
    };

    const announce = () => {
      const n = shown.length;
      status.textContent = n === 0 ? labels.none : fill(n === 1 ? labels.one : labels.many, {n});
    };

    const passes = (data, page, except) => Object.entries(chosen).every(([kind, id]) =>
      !id || kind === except || data.sets[data.pages[page]].includes(`${kind}:${id}`));

    /** One filter; it stays while its options change, so that whoever uses it is not thrown out. */
    const choice = (kind, engine) => {
      const label = element('label', 'search-filter', labels[kind]);
      const select = element('select');
      select.dataset.kind = kind;
      select.addEventListener('change', () => {
        chosen[kind] = select.value;
        busy(true);
        refresh(engine);
      });
      label.append(select);
      return {label, select};
    };

    const filter = async (engine) => {
      shown = found.order;
      if (!whole) return;
      if (!found.order.length) {
        filterBox.replaceChildren();
        return;
      }
      const mine = turn;
      const data = await engine.filters();
      if (mine !== turn) return;
      shown = found.order.filter((page) => passes(data, page));
      for (const kind of KINDS) {
        const counts = new Map();
        for (const page of found.order) {
          if (!passes(data, page, kind)) continue;
          for (const id of data.sets[data.pages[page]]) if (id.startsWith(`${kind}:`)) counts.set(id, (counts.get(id) || 0) + 1);
        }
        if (chosen[kind] && !counts.has(`${kind}:${chosen[kind]}`)) counts.set(`${kind}:${chosen[kind]}`, 0);
        const names = {...data.labels.fi, ...data.labels[config.language]};
        const options = [...counts].map(([id, n]) => [names[id] || id.slice(kind.length + 1), id.slice(kind.length + 1), n])
          .sort((a, b) => compare(a[0], b[0]))
          .map(([name, id, n]) => new Option(`${name} (${n})`, id, false, id === chosen[kind]));
        const {label, select} = filters[kind] = filters[kind] || choice(kind, engine);
        label.hidden = counts.size < 2 && !chosen[kind];
        select.replaceChildren(new Option(labels.all, ''), ...options);
      }
      if (!filterBox.firstChild) filterBox.append(...KINDS.map((kind) => filters[kind].label));
    };

    const refresh = async (engine) => {
      const mine = ++turn;
      await filter(engine);
      if (mine !== turn) return;
      announce();
      await render(engine, 0);
      if (mine === turn) busy(false);
    };

    const clear = () => {
      turn++;
      found = null;
      shown = [];
      list.replaceChildren();
      notes.replaceChildren();
      if (filterBox) filterBox.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      busy(false);
      if (!whole) panel.hidden = true;
    };

    const run = async () => {
      clearTimeout(timer);
      const query = input.value;
      if (!query.trim()) {
        clear();
        return;
      }
      const mine = ++turn;
      busy(true);
      try {
        const engine = await engineOf();
        let waited = false;
        const wait = async () => {
          if (!waited) await new Promise((resolve) => { setTimeout(resolve, PAUSE); });
          waited = true;
          return mine === turn;
        };
        const result = await engine.search(query, wait);
        if (mine !== turn) return;
        if (!engine.ready(result.order.slice(0, size)) && !(await wait())) return;
        found = result;
        if (!whole) panel.hidden = false;
        help(engine, query);
        await refresh(engine);
      } catch {
        if (mine !== turn) return;
        status.textContent = labels.failed;
        busy(false);
        if (!whole) panel.hidden = false;
      }
    };

    const links = () => [...panel.querySelectorAll('a, button')].filter((n) => !n.hidden && n.offsetParent !== null);

    const move = (event) => {
      const all = links();
      const at = all.indexOf(document.activeElement);
      if (event.key === 'ArrowDown' && at + 1 < all.length) {
        all[at + 1].focus();
      } else if (event.key === 'ArrowUp' && at >= 0) {
        (at ? all[at - 1] : input).focus();
      } else {
        return;
      }
      event.preventDefault();
    };

    root.addEventListener('keydown', (event) => {
      if (event.target.tagName === 'SELECT') return;
      if (event.key === 'Escape' && (found || input.value)) {
        event.preventDefault();
        input.value = '';
        clear();
        input.focus();
      } else if (event.key === 'Enter' && event.target === input) {
        event.preventDefault();
        run();
      } else {
        move(event);
      }
    });
    input.addEventListener('input', () => {
      clearTimeout(timer);
      turn++;
      busy(true);
      timer = setTimeout(run, WAIT);
    });
    input.addEventListener('focus', () => {
      engineOf().catch(() => {});
      if (!whole && found) panel.hidden = false;
    });
    more.addEventListener('click', () => engineOf().then((engine) => render(engine, list.children.length)));
    if (!whole) {
      root.addEventListener('focusout', (event) => {
        if (event.relatedTarget && !root.contains(event.relatedTarget)) panel.hidden = true;
      });
      document.addEventListener('pointerdown', (event) => {
        if (!root.contains(event.target)) panel.hidden = true;
      });
    }
    return {input, run};
  };

  const begin = () => {
    const block = document.getElementById('search-config');
    if (!block) return;
    const config = JSON.parse(block.textContent);
    let engine;
    const engineOf = () => {
      engine = engine || open(config).catch((e) => {
        engine = undefined;
        throw e;
      });
      return engine;
    };
    for (const root of document.querySelectorAll('[data-search]')) {
      const {input, run} = place(root, config, engineOf);
      if (root.dataset.search !== 'page') continue;
      const asked = () => {
        if (!location.hash.startsWith('#q=')) return;
        let word = '';
        try {
          word = decodeURIComponent(location.hash.slice(3).replace(/\+/g, ' '));
        } catch {
          word = '';
        }
        history.replaceState(null, '', location.pathname + location.search);
        input.value = word;
        run();
      };
      asked();
      window.addEventListener('hashchange', asked);
    }
  };

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
