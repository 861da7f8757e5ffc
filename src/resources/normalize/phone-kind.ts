import { type Phone } from '../schema.js';
import { folded } from './text.js';
import { type Report } from './problems.js';

type Kind = Phone['kind'];

/** HSDS type names, FHIR systems, and what other exports write. */
const kinds = new Map<string, Kind>([
  ...of(
    'voice',
    'voice phone telephone tel cell mobile cellphone main hotline work home office toll free tollfree landline helpline crisis',
  ),
  ...of('text', 'text sms textline txt'),
  ...of('tty', 'tty tdd ttytdd tddtty textphone minicom relay'),
  ...of('fax', 'fax facsimile telefax'),
]);
/** Types that nobody rings or writes to from a page: kept to be read, never as a number to call. */
const unusable = new Set(['pager', 'video', 'videophone', 'vrs']);

function of(kind: Kind, words: string): (readonly [string, Kind])[] {
  return words.split(' ').map((word) => [word, kind] as const);
}

/** Whether a word says what a number is for: it is then no part of the number. */
export const isPhoneWord = (word: string): boolean => kinds.has(folded(word)) || unusable.has(folded(word));

export interface KindOfPhone {
  readonly kind: Kind;
  /** `false`: shown, but not made a link. */
  readonly callable: boolean;
  /** The word of the source where it says more than the kind. */
  readonly word?: string;
}

/** The kind from a type name; `undefined` where nothing stands. An unknown word is kept as a label, and reported. */
export function phoneKind(raw: unknown, field: string, report: Report): KindOfPhone | undefined {
  const word = folded(raw);
  if (word === '') return undefined;
  const known = kinds.get(word.replaceAll(' ', '')) ?? kinds.get(word);
  if (known) return { kind: known, callable: true };
  if (unusable.has(word)) return { kind: 'voice', callable: false, word };
  const first = word
    .split(' ')
    .map((part) => kinds.get(part))
    .find((kind) => kind !== undefined);
  if (first) return { kind: first, callable: true, word };
  report({
    severity: 'info',
    code: 'unknown-phone-type',
    field,
    value: raw,
    message: 'This type of phone is not known. The number is taken as a voice number.',
    remedy: 'Write voice, text, tty or fax.',
  });
  return { kind: 'voice', callable: true, word };
}

/** What words beside the number say of its kind: `TTY: …`, `… (fax)`, `Text …`. */
export function kindInWords(words: string): Kind | undefined {
  const parts = folded(words).split(' ');
  if (parts.some((part) => kinds.get(part) === 'tty')) return 'tty';
  if (parts.some((part) => kinds.get(part) === 'fax')) return 'fax';
  if (['text', 'sms', 'txt'].includes(parts[0] ?? '') || parts.includes('sms')) return 'text';
  return undefined;
}
