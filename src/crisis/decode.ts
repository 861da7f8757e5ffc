import type { Channel, CrisisLine, Group, Role } from './types.js';

/*
 * Reads the compact text that `scripts/crisis/build-essentials.js` writes.
 *
 *   =US en es                                         country, then the languages of its lines
 *   988 Suicide & Crisis Lifeline|sA66+|988|t988      name | facts | tagged fields …
 *   Crisis Text Line|cA66&|t741741 HOME
 *
 * Facts, one letter each: role; open always (A), not always (N), unknown (U); year checked (0 is 2020, base 36); month
 * checked (base 16); then `+` there is a chat, `&` belongs beside the line above.
 * Fields: a digit, `+` or `*` starts a number to call (`#5` at its end: then press 5) · `t` number and keyword to text ·
 * `:` languages and `~` language of the name, where they differ from the country's first · `@` group · `>` region.
 */

const ROLES = new Map<string, Role>([
  ['s', 'suicide'],
  ['c', 'crisis'],
  ['y', 'youth'],
  ['p', 'peer'],
  ['f', 'family'],
  ['i', 'information'],
]);
const ALWAYS = new Map<string, boolean>([
  ['A', true],
  ['N', false],
]);

/** The lines of one country, or none. Reads only that country's part. `from` is the number of lines before these. */
export function decodeLines(text: string, country: string, first: boolean, from = 0): CrisisLine[] {
  const [head = '', ...rows] = blockOf(text, country);
  const languages = head.trim().split(' ');
  const lines: CrisisLine[] = [];
  for (const row of rows) {
    const key = `${country}-${from + lines.length}`;
    const before = lines.at(-1);
    const paired = row.split('|')[1]?.includes('&') === true && before !== undefined;
    // Both lines of a pair carry the key of its first one.
    const pair = paired ? (before.pair ?? before.key) : undefined;
    if (paired && before.pair === undefined) lines[lines.length - 1] = { ...before, pair: before.key };
    lines.push({ ...decodeRow(row, languages), key, country, first, ...(pair && { pair }) });
  }
  return lines;
}

/** The countries that the text has a part for. */
export function decodeCountries(text: string): string[] {
  return [...text.matchAll(/^=(..)/gm)].map((match) => match[1] ?? '');
}

/** The rows of one country; the first of them is the rest of its heading. */
export function blockOf(text: string, country: string): string[] {
  const start = text.indexOf(`\n=${country}`);
  if (start < 0) return [];
  const end = text.indexOf('\n=', start + 1);
  const block = text.slice(start + `\n=${country}`.length, end < 0 ? undefined : end);
  return block.trimEnd().split('\n');
}

/** `112ADAL…911AGAI…`: each number, then the countries that dial it. */
export function decodeNumbers(text: string): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const [, number = '', codes = ''] of text.matchAll(/(\d+)([A-Z]+)/g)) {
    for (const code of codes.match(/../g) ?? []) numbers.set(code, number);
  }
  return numbers;
}

function decodeRow(row: string, countryLanguages: readonly string[]): Omit<CrisisLine, 'key' | 'country' | 'first'> {
  const [name = '', facts = '', ...fields] = row.split('|');
  const [role = '', open = '', year = '', month = ''] = facts;
  const tagged = (tag: string): string | undefined => fields.find((field) => field.startsWith(tag))?.slice(1);

  const channels: Channel[] = fields.filter((field) => /^[+*\d]/.test(field)).map(callOf);
  channels.push(...fields.filter((field) => field.startsWith('t')).map(textOf));
  if (facts.includes('+')) channels.push({ kind: 'chat' });

  const nameLang = tagged('~') ?? countryLanguages[0];
  const region = tagged('>');
  const known = ROLES.get(role) ?? 'information';
  return {
    name,
    ...(nameLang && { nameLang }),
    role: known,
    group: (tagged('@') as Group | undefined) ?? groupOf(known),
    ...(region && { region }),
    channels,
    always: ALWAYS.get(open) ?? null,
    languages: tagged(':')?.split(' ') ?? countryLanguages,
    checked: `${2020 + parseInt(year, 36)}-${String(parseInt(month, 16)).padStart(2, '0')}`,
  };
}

/** The group that a role implies; another one is written out. */
export function groupOf(role: Role): Group {
  if (role === 'youth') return 'young';
  return role === 'family' ? 'families' : 'anyone';
}

function callOf(field: string): Channel {
  const [number = '', menuKey] = field.split('#');
  return { kind: 'call', number, ...(menuKey && { menuKey }) };
}

function textOf(field: string): Channel {
  const [number = '', keyword] = field.slice(1).split(' ');
  return { kind: 'text', number, ...(keyword && { keyword }) };
}
