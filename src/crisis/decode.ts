import type { Channel, CrisisLine, Role } from './types.js';

/*
 * Reads the compact text that `scripts/crisis/build-essentials.js` writes.
 *
 *   2026-03                                       the month in which the lines below were checked
 *   atde:142 TelefonSeelsorge – Notruf 142        country, language of the name, marks, numbers, name
 *   ares?135 Centro de Asistencia al Suicida@Buenos Aires
 *   2026-06
 *   us:=988/988 988 Suicide & Crisis Lifeline
 *   us=/741741HOME Crisis Text Line
 *
 * No language: English; `-`: none. Marks: `:` there is a chat; `!` not always open, `?` not known whether; then `=`, `&` or
 * `%`: belongs beside the lines of the country with the same mark. Numbers: `,` before a further one to call, `/` before
 * one to text; a key to press after `#`, a keyword right behind. After the name, where they matter, `@` region and `|` role.
 */

const ROW = /^..([a-zA-Z-]+)?(:)?([!?])?([=&%])?(\S+) ([^@|]+)(?:@([^|]+))?\|?(.+)?/;
const NUMBER = /(\/)?([*+]?\d+)#?([^,/]+)?/g;

/** The lines of one country, or none. */
export function decodeLines(text: string, country: string): CrisisLine[] {
  const lines: CrisisLine[] = [];
  const code = country.toLowerCase();
  let checked = '';
  for (const row of text.split('\n')) {
    if (row < 'a') checked = row;
    else if (row.slice(0, 2) === code) lines.push({ country, checked, ...decodeRow(row) });
  }
  return lines;
}

function decodeRow(row: string): Omit<CrisisLine, 'country' | 'checked'> {
  const [, lang = 'en', chat, closed, pair, numbers = '', name = '', region, role] = row.match(ROW) ?? [];
  const channels = [...numbers.matchAll(NUMBER)].map(([, text, number = '', more]): Channel =>
    text ? { kind: 'text', number, keyword: more } : { kind: 'call', number, menuKey: more },
  );
  if (chat) channels.push({ kind: 'chat' });
  return {
    name,
    nameLang: lang === '-' ? undefined : lang,
    channels,
    always: closed === '?' ? null : !closed,
    pair,
    region,
    role: role as Role | undefined,
  };
}

/** `112AdelBe911Us`: each number, then the countries that dial it, those with the same first letter together. */
export function decodeNumbers(text: string): Map<string, string> {
  const numbers = new Map<string, string>();
  let number = '';
  let letter = '';
  for (const [part] of text.matchAll(/\d+|./g)) {
    if (part < 'A') number = part;
    else if (part < 'a') letter = part;
    else numbers.set(letter + part.toUpperCase(), number);
  }
  return numbers;
}
