/*
 * HTML to plain text without a DOM: the readers run in Node and in workers. One pass from left to right; every search for
 * an end that fails is remembered, so that a text full of `<` costs no more than its length.
 */

const BLOCKS =
  'address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section select table tbody td tfoot th thead tr ul';
const INLINES =
  'a abbr acronym area audio b base bdi bdo big body button canvas caption center cite code col colgroup data datalist del details dfn dialog em embed font frame frameset head html i iframe img input ins kbd label legend link map mark math menu meta meter noframes noscript object optgroup output param picture progress q rp rt ruby s samp script slot small source span strike strong style sub summary sup svg template textarea time title track tt u var video wbr xml';
const blocks = new Set(BLOCKS.split(' '));
const known = new Set([...blocks, ...INLINES.split(' ')]);
/** Whose content is no text for people. */
const silent = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'template',
  'svg',
  'math',
  'noscript',
  'textarea',
  'select',
]);

/** Plain text of a piece of HTML. `<info@example.org>` and `a < b` are text; `found` says whether there was any markup. */
export function stripHtml(source: string): { readonly text: string; readonly found: boolean } {
  if (!source.includes('<')) return { text: source, found: false };
  const ends = new EndSearch(source);
  let text = '';
  let found = false;
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) break;
    text += source.slice(at, open);
    const tag = readTag(source, open, ends);
    if (!tag) {
      text += '<';
      at = open + 1;
      continue;
    }
    found = true;
    if (tag.name === 'li' && !tag.closing) text += '\n- ';
    else if (blocks.has(tag.name)) text += '\n';
    at = tag.end;
    if (silent.has(tag.name) && !tag.closing) at = ends.after(`</${tag.name}`, at) ?? at;
  }
  return { text: text + source.slice(at), found };
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

function readTag(source: string, open: number, ends: EndSearch): Tag | null {
  if (source.startsWith('<!--', open)) return tagTo(ends.after('-->', open + 4));
  if (source.startsWith('<![CDATA[', open)) return { name: '', closing: false, end: open + 9 };
  if (/^<[!?][a-z]/i.test(source.slice(open, open + 3))) return tagTo(ends.after('>', open));
  const match = /^<(\/?)([a-z][a-z0-9]{0,30})((?:[-:][a-z0-9]{1,30}){0,4})(?=[\s/>])/i.exec(
    source.slice(open, open + 200),
  );
  if (!match) return null;
  const name = (match[2] as string).toLowerCase();
  // `<agency name>` is somebody's way to write, `<o:p>` and `<my-element>` are markup.
  if (!known.has(name) && match[3] === '') return null;
  const end = ends.tagEnd(open + match[0].length);
  return end === null ? null : { name: match[3] === '' ? name : '', closing: match[1] === '/', end };
}

const tagTo = (end: number | null): Tag | null => (end === null ? null : { name: '', closing: false, end });

/** Looks for ends, and never twice for one that is not there. */
class EndSearch {
  readonly #missing = new Set<string>();
  constructor(readonly source: string) {}

  /** Position after the next `word`, ASCII letters in any case. */
  after(word: string, from: number): number | null {
    if (this.#missing.has(word)) return null;
    const pattern = new RegExp(word.replace(/[^\w\s]/g, '\\$&'), 'gi');
    pattern.lastIndex = from;
    if (pattern.exec(this.source)) {
      const end = pattern.lastIndex;
      return word.startsWith('</') ? (this.after('>', end) ?? end) : end;
    }
    this.#missing.add(word);
    return null;
  }

  /** Position after the `>` of a tag; one inside a quoted attribute does not count. */
  tagEnd(from: number): number | null {
    if (this.#missing.has('>')) return null;
    let at = from;
    while (at < this.source.length) {
      const char = this.source[at];
      if (char === '>') return at + 1;
      if (char === '<') return null;
      if (char === '"' || char === "'") {
        const close = this.#missing.has(char) ? -1 : this.source.indexOf(char, at + 1);
        if (close < 0) {
          this.#missing.add(char);
          return this.after('>', at);
        }
        at = close;
      }
      at += 1;
    }
    return this.after('>', from);
  }
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    sbquo: '‚',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    plusmn: '±',
    times: '×',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    para: '¶',
    iexcl: '¡',
    iquest: '¿',
    zwj: '\u200D',
    zwnj: '\u200C',
    lrm: '\u200E',
    rlm: '\u200F',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    thorn: 'þ',
    ordf: 'ª',
    ordm: 'º',
  }),
);
const marks = new Map(
  Object.entries({
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    tilde: '\u0303',
    cedil: '\u0327',
    ring: '\u030A',
    caron: '\u030C',
  }),
);

/** `&eacute;`, `&#233;` and `&#xE9;` to the character. What is no entity stays as it is. */
export function decodeEntities(source: string): string {
  if (!source.includes('&')) return source;
  return source.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,9});/gi, (whole, word: string) => {
    if (word.startsWith('#')) return numbered(word) ?? whole;
    const accented = /^([a-z])([a-z]+)$/i.exec(word);
    const mark = accented && marks.get(accented[2] as string);
    return named.get(word) ?? (mark ? `${accented[1]}${mark}`.normalize('NFC') : whole);
  });
}

function numbered(word: string): string | null {
  const hex = word[1] === 'x' || word[1] === 'X';
  const code = Number.parseInt(word.slice(hex ? 2 : 1), hex ? 16 : 10);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : null;
}
