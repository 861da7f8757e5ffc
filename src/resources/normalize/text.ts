import { LIMITS } from '../schema.js';
import { stripMarkdown } from './markdown.js';
import { decodeEntities, stripHtml } from './markup.js';
import { type Report } from './problems.js';

/** Text as it came: a string, or a number or boolean as one. Empty where there is none. */
export function rawText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint' ? String(raw) : '';
}

/** `true` where nothing stands: no value, an empty or blank text, an empty list. */
export function isBlank(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  return Array.isArray(raw) && raw.length === 0;
}

/**
 * Plain text of several lines: HTML and Markdown taken away, line ends made one kind, control characters dropped, runs of
 * blank lines made one. Longer than `max` characters: cut, with a problem.
 *
 * @returns `undefined` where no text is left
 */
export function plainText(raw: unknown, field: string, report: Report, max: number = LIMITS.text): string | undefined {
  const source = taken(raw, field, report);
  if (source === '') return undefined;
  const text = stripMarkdown(withoutMarkup(source, field, report))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cut(text, max, field, report);
}

/** The same for a text of one line: a name, a city. Markdown marks are left, they are rare there and `*` has meanings. */
export function line(raw: unknown, field: string, report: Report, max: number = LIMITS.name): string | undefined {
  const source = taken(raw, field, report);
  if (source === '') return undefined;
  return cut(withoutMarkup(source, field, report).replace(/\s+/g, ' ').trim(), max, field, report);
}

/** Lines of a list, or of one text that `separator` takes apart. Without doubles; at most {@link LIMITS}`.list`. */
export function lines(raw: unknown, field: string, report: Report, separator = /[;\n|]/): string[] | undefined {
  const parts: unknown[] = Array.isArray(raw) ? raw : rawText(raw).split(separator);
  const found = new Set<string>();
  for (const part of parts) {
    const text = isBlank(part) ? undefined : line(part, field, report);
    if (text !== undefined) found.add(text);
  }
  return shortList([...found], field, report);
}

/** A list of at most {@link LIMITS}`.list` entries; the rest is left out with a problem. `undefined` for an empty one. */
export function shortList<T>(list: readonly T[], field: string, report: Report): T[] | undefined {
  if (list.length === 0) return undefined;
  if (list.length > LIMITS.list) {
    report({
      severity: 'error',
      code: 'list-too-long',
      field,
      message: `There are ${list.length} entries; only the first ${LIMITS.list} are kept.`,
      remedy: `Keep at most ${LIMITS.list} entries.`,
    });
  }
  return list.slice(0, LIMITS.list);
}

/** Letters of a word that is compared: lower case, no accents, no marks, one space between words. */
export function folded(raw: unknown): string {
  return rawText(raw)
    .slice(0, LIMITS.text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Never works on more than this, however long the source is. */
const MOST = LIMITS.text * 10;

function taken(raw: unknown, field: string, report: Report): string {
  if (raw !== null && typeof raw === 'object') {
    report({
      severity: 'error',
      code: 'not-text',
      field,
      value: raw,
      message: 'There is a list or an object where text is expected.',
      remedy: 'Write plain text here.',
    });
    return '';
  }
  const text = rawText(raw);
  if (text.length <= MOST) return text;
  tooLong(MOST, text, field, report);
  return text.slice(0, MOST);
}

function withoutMarkup(source: string, field: string, report: Report): string {
  let text = tidy(source);
  let found = false;
  // Exports of exports write their markup as entities: `&lt;p&gt;`.
  for (let round = 0; round < 3; round += 1) {
    const stripped = stripHtml(text);
    const decoded = decodeEntities(stripped.text);
    found ||= stripped.found;
    if (!stripped.found && decoded === text) break;
    text = decoded;
  }
  if (found) {
    report({
      severity: 'info',
      code: 'markup-removed',
      field,
      value: source,
      message: 'The text holds HTML. It is shown as plain text.',
      remedy: 'Write plain text, without tags.',
    });
  }
  return tidy(mended(text, field, report));
}

/** Windows-1252 where Latin 1 has control characters that nobody means. */
const WINDOWS = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ');

/* eslint-disable no-control-regex -- these are the characters that are meant */
function tidy(text: string): string {
  // Nearly all texts are: printable ASCII without a backslash.
  if (/^[\n\x20-\x5B\x5D-\x7E]*$/.test(text)) return text;
  return text
    .replace(/\r\n?|\u2028|\u2029|\\r\\n|\\n/g, '\n')
    .replace(/[\u000B\u000C]/g, '\n')
    .replace(/[\u0080-\u009F]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80] as string)
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\uFEFF\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC');
}
/* eslint-enable no-control-regex */

/** UTF-8 that was read as Windows-1252 or code page 437 on its way: the few signs that are beyond doubt. */
const garbled: readonly (readonly [string, string])[] = [
  ['GÇô', '–'],
  ['GÇö', '—'],
  ['GÇÖ', '’'],
  ['GÇ£', '“'],
  ['GÇ¥', '”'],
  ['â€“', '–'],
  ['â€”', '—'],
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€¦', '…'],
  ['Â\u00A0', ' '],
];

function mended(text: string, field: string, report: Report): string {
  if (!/[ÇâÂÃ\uFFFD]/.test(text)) return text;
  let better = text;
  for (const [wrong, right] of garbled) better = better.replaceAll(wrong, right);
  if (better !== text || better.includes('\uFFFD') || /Ã[\u0080-\u00BF]/.test(better)) {
    const doubtful = better === text;
    report({
      severity: doubtful ? 'warning' : 'info',
      code: 'garbled-text',
      field,
      value: text,
      message: doubtful
        ? 'Some letters were lost by a wrong encoding.'
        : 'Signs that a wrong encoding had broken were mended.',
      remedy: 'Save the file as UTF-8.',
    });
  }
  return better;
}

function cut(text: string, max: number, field: string, report: Report): string | undefined {
  if (text === '') return undefined;
  if (text.length <= max) return text;
  tooLong(max, text, field, report);
  // Not in the middle of a character that takes two units.
  const short = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${short.trimEnd()}…`;
}

function tooLong(max: number, value: string, field: string, report: Report): void {
  report({
    severity: 'error',
    code: 'text-too-long',
    field,
    value,
    message: `The text is longer than ${max} characters and was cut.`,
    remedy: `Shorten it to ${max} characters.`,
  });
}
