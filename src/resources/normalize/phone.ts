import { LIMITS, type Phone } from '../schema.js';
import { kindInWords, phoneKind, type KindOfPhone } from './phone-kind.js';
import { isCutShort, vanityNumber } from './phone-letters.js';
import { type Report } from './problems.js';
import { folded, isBlank, line, rawText } from './text.js';

/** What the source says of a number in fields beside it. */
export interface PhoneFacts {
  /** Type name: voice, text, cell, sms, tty, textphone, fax, pager, video. */
  readonly type?: unknown;
  readonly extension?: unknown;
  /** Department or purpose. */
  readonly label?: unknown;
  readonly languages?: readonly string[] | undefined;
  readonly hoursText?: string | undefined;
}

const LONGEST = 60;

/**
 * One or several phones from a free text: `"+44 1632 960123"` in quotes, `555-0100 x12`, `555-0100; 555-0101`,
 * `TTY: 711`, `1-800-HELP-NOW`, `Text HOME to 55501`. What people wrote stays in `dial`; `number` is what `tel:` takes:
 * the digits as they are dialled in that place, never with a country prefix that nobody wrote (a short code with one does
 * not connect). Words without a number, and numbers of which only a part is in digits, are kept as `dial` alone, with a
 * problem.
 */
export function phones(raw: unknown, facts: PhoneFacts, field: string, report: Report): Phone[] {
  if (isBlank(raw)) return [];
  const source =
    line(raw, field, report, 1000)
      ?.replace(/["“”„]+/g, '')
      .trim() ?? '';
  if (source === '' || /^(n\/?a|none|no phone|null|-+|unknown|tbd|0+)$/i.test(source))
    return placeholder(raw, field, report);
  const type = phoneKind(facts.type, `${field} type`, report);
  const label = isBlank(facts.label) ? undefined : line(facts.label, field, report);
  const found = severalOf(source).slice(0, 20);
  return found.map((part) => {
    const extension = found.length === 1 ? facts.extension : undefined;
    return onePhone(part, { ...facts, type, label, extension }, field, report);
  });
}

type Known = Omit<PhoneFacts, 'type' | 'label'> & { type: KindOfPhone | undefined; label: string | undefined };

function onePhone(source: string, facts: Known, field: string, report: Report): Phone {
  const { rest, extension: inText } = splitExtension(source, field, report);
  const found = textLine(source) ?? byLetters(rest) ?? plainNumber(rest);
  const words = found?.words ?? '';
  const kind = kindOf(facts.type, found, words);
  const ownWords = facts.type?.callable === false || !facts.label ? facts.type?.word : undefined;
  const lost = !found && rest.length > LONGEST ? rest : undefined;
  const label = joined([facts.label, ownWords, saysMore(words, kind) ? words : lost]);
  if (!found) notANumber(source, field, report);
  const extension = extensionDigits(facts.extension, field, report) ?? inText;
  return {
    dial: cutDial(found?.dial ?? rest),
    ...(found && facts.type?.callable !== false ? { number: found.number } : {}),
    ...(extension ? { extension } : {}),
    kind,
    ...(found?.keyword ? { keyword: found.keyword } : {}),
    ...(label ? { label } : {}),
    ...(facts.languages && facts.languages.length > 0 ? { languages: facts.languages.slice(0, LIMITS.list) } : {}),
    ...(facts.hoursText ? { hoursText: facts.hoursText.slice(0, LIMITS.name) } : {}),
  };
}

/** The type that stands beside it, unless it says no more than "phone" and the words say more. */
function kindOf(type: KindOfPhone | undefined, found: Found | null, words: string): Phone['kind'] {
  if (type && type.kind !== 'voice') return type.kind;
  return found?.keyword ? 'text' : (kindInWords(words) ?? 'voice');
}

interface Found {
  readonly dial: string;
  readonly number: string;
  /** What stands around it. */
  readonly words: string;
  readonly keyword?: string;
}

/** Several numbers in one field. A part without digits belongs to the one before it. */
function severalOf(source: string): string[] {
  const parts = source.split(
    /\s*[;|\n]\s*|\s+(?:or|and|oder|ou|o|y|&)\s+(?=[+(\d])|\s+\/\s*|\/\s+|,\s+(?=\D{0,25}[+(]?\d[\d\s().-]{5,})/i,
  );
  const list: string[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const before = list.at(-1);
    const more = countDigits(part) < 3 && !/[A-Z]{4,}/.test(part);
    if (before !== undefined && more) list[list.length - 1] = `${before} ${part}`;
    else list.push(part);
  }
  return list.length === 0 ? [source] : list;
}

/** `Text HOME to 55501`, `SMS HOME to 55501`, `HOME to 55501`. */
function textLine(source: string): Found | null {
  const match =
    /^(?:(?:text|sms|txt|send|envía|envia|envoyez)[\s:]+)?["'‘«]?([\p{L}\d]{2,20})["'’»]?\s+(?:to|al?|au|an)[\s:]+(\+?\d[\d\s()-]{2,20})$/iu.exec(
      source,
    );
  if (!match) return null;
  const dial = (match[2] as string).trim();
  return { dial, number: dial.replace(/[^\d+]/g, ''), words: '', keyword: match[1] as string };
}

/**
 * The longest number of the text. An area code alone with words behind it (`(555) silent`) is none, nor are digits whose
 * rest may be in letters (`555 HELP`).
 */
function plainNumber(source: string): Found | null {
  const text = source.replace(/^tel:\s*/i, '').trim();
  const groups = text.match(/\+?(?:\(\+?\d{1,6}\)|[\d*#]+)(?:[\s.\-–—/·]{0,3}(?:\(\d{1,6}\)|[\d*#]+))*/g) ?? [];
  let dial = '';
  for (const group of groups) if (countDigits(group) > countDigits(dial)) dial = group;
  // The national zero is dialled inside the country only; behind a country code it is left out.
  const country = dial.includes('+') ? '+' : '';
  const digits = (country ? dial.replace('(0)', '') : dial).replace(/[^\d*#]/g, '');
  const words = around(text, dial);
  if (digits.length < 2 || digits.length > 20 || (digits.length < 5 && dial.startsWith('(') && words !== ''))
    return null;
  if (isCutShort(dial, text)) return null;
  return { dial, number: `${country}${digits}`, words };
}

function around(text: string, dial: string): string {
  return text
    .replace(dial, ' ')
    .replace(/[\s()[\]]+/g, ' ')
    .replace(/^[\s:,.;–-]+|[\s:,.;–-]+$/g, '');
}

/** `1-800-HELP-NOW`. Often the digits stand behind it in brackets. */
function byLetters(text: string): Found | null {
  const found = vanityNumber(text);
  if (!found) return null;
  const { written, number } = found;
  const words = around(text, written);
  const same = number.endsWith(words.replace(/\D/g, '')) && !/[A-Za-z]/.test(words);
  return { dial: written, number, words: same ? '' : words };
}

/** An extension at the end; 999 and 9999 after `x`, and `-999` behind a whole number, are placeholders of exports. */
function splitExtension(source: string, field: string, report: Report): { rest: string; extension?: string } {
  const match =
    /^(.{3,}?\d.*?)[\s,;(]*(?:\b(?:ext(?:ension|n)?|anexo|poste|interno|durchwahl)\b\.?|(?<=[\d)\s,(])x\.?|#)\s*:?\s*(\d{1,10})\)?(.*)$/i.exec(
      source,
    );
  const minus = /^(\D*\d{3}\D{1,3}\d{3}\D?\d{4})\s?-(9{3,4})$/.exec(source);
  const found = minus ?? match;
  if (!found || countDigits(found[1] as string) < 3) return { rest: source };
  const [, number, extension] = found as unknown as [string, string, string];
  const rest = `${number}${minus ? '' : (found[3] ?? '')}`.trim();
  if (/^9{3,4}$/.test(extension)) {
    report({
      severity: 'info',
      code: 'placeholder',
      field,
      value: source,
      message: 'The extension is a placeholder. It was left out.',
      remedy: 'Leave the extension empty where there is none.',
    });
    return { rest };
  }
  return { rest, extension };
}

function extensionDigits(raw: unknown, field: string, report: Report): string | undefined {
  if (isBlank(raw)) return undefined;
  const text = rawText(raw).trim().slice(0, 60);
  const digits = /^(?:ext(?:ension)?\.?|x|#)?\s*:?\s*(\d{1,10})(?:\.0)?$/i.exec(text)?.[1];
  if (digits) return digits === '0' ? undefined : digits;
  report({
    severity: 'warning',
    code: 'bad-extension',
    field,
    value: raw,
    message: 'The extension holds more than digits. It was left out.',
    remedy: 'Write digits only, and words into the description of the number.',
  });
  return undefined;
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;
const cutDial = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

const plainKinds = new Set([
  'tty',
  'tdd',
  'tty tdd',
  'fax',
  'phone',
  'tel',
  'telephone',
  'text',
  'sms',
  'voice',
  'call',
  'ph',
  'p',
  't',
  'f',
  'facsimile',
  'txt',
]);
const saysMore = (words: string, kind: Phone['kind']): boolean =>
  words !== '' && folded(words) !== kind && !plainKinds.has(folded(words));

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const list = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return list.length === 0 ? undefined : list.join(', ').slice(0, LIMITS.name);
}

function placeholder(value: unknown, field: string, report: Report): [] {
  report({
    severity: 'info',
    code: 'placeholder',
    field,
    value,
    message: 'This is a placeholder and no number.',
    remedy: 'Leave the field empty.',
  });
  return [];
}

function notANumber(value: string, field: string, report: Report): void {
  report({
    severity: 'warning',
    code: 'not-a-phone',
    field,
    value,
    message: 'There is no number here that can be dialled. The words are shown.',
    remedy: 'Write one number in digits, with its area code.',
  });
}

/** The same number twice says nothing new: the first stays, with what only the later one tells. */
export function mergePhones(lists: readonly (readonly Phone[] | undefined)[]): Phone[] {
  const byKey = new Map<string, Phone>();
  for (const phone of lists.flatMap((list) => list ?? [])) {
    const number = phone.number?.replace(/^\+/, '') ?? folded(phone.dial);
    const key = `${phone.kind} ${number} ${phone.extension ?? ''} ${phone.keyword ?? ''}`;
    byKey.set(key, { ...phone, ...byKey.get(key) });
  }
  return [...byKey.values()];
}
