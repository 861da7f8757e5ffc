import { languageTag } from '../normalize/language.js';
import type { ProblemList } from '../normalize/problems.js';
import { folded } from '../normalize/text.js';
import type { Translation } from '../service.js';
import { nearest } from '../tables/nearest.js';
import type { Table } from '../tables/table.js';
import { columns, lists, MOST_PHONES } from './csv-columns.js';
import { isAddressFlag, phoneFlagNumber } from './private.js';

/** Which cell of a row holds what. */
export interface Headings {
  /** Name of our column -> places of the cells that may hold it, the best first. */
  readonly cells: ReadonlyMap<string, readonly number[]>;
  readonly translations: readonly Heading[];
}
interface Heading {
  readonly tag: string;
  readonly text: keyof Translation;
  readonly at: number;
}

/** Heading as people write it -> our name and how good the match is: 0 is our own name. */
const known = new Map<string, readonly [name: string, rank: number]>();
for (const { name, also = [] } of columns) {
  known.set(name, [name, 0]);
  for (const [at, other] of also.entries()) known.set(other, [name, at + 1]);
}

const key = (heading: string): string => folded(heading).replaceAll(' ', '_');

/** `true` for a row that holds headings of ours: a name, and something else that is known. */
export function isCsvHeader(cells: readonly string[]): boolean {
  const names = new Set(cells.map((cell) => known.get(key(cell))?.[0]).filter((name) => name !== undefined));
  return names.has('name') && (names.size > 1 || cells.filter((cell) => cell.trim() !== '').length === 1);
}

/** Matches the headings; one problem for each that is not known, with the one that it is spelt like. */
export function readHeadings(table: Table, problems: ProblemList): Headings {
  const found = new Map<string, { at: number; rank: number }[]>();
  const translations: Heading[] = [];
  for (const [at, heading] of table.header.entries()) {
    const own = known.get(key(heading)) ?? flagOf(heading);
    const translation = own ? null : translated(heading);
    if (own) found.set(own[0], [...(found.get(own[0]) ?? []), { at, rank: own[1] }]);
    else if (translation) translations.push({ ...translation, at });
    else unknownHeading(heading, at, table, problems);
  }
  spreadPhones(found);
  const cells = new Map<string, readonly number[]>();
  for (const [name, list] of found)
    cells.set(
      name,
      list.sort((a, b) => a.rank - b.rank).map(({ at }) => at),
    );
  for (const [name, [first, ...others]] of cells) {
    if (lists.has(name)) continue;
    for (const at of others) twice(name, table.header[first as number] ?? '', table.header[at] ?? '', table, problems);
  }
  return { cells, translations };
}

/** Other exports have their own names for what is kept back: `AddressIsPrivate`, `Phone2IsPrivate`. */
function flagOf(heading: string): readonly [name: string, rank: number] | undefined {
  if (isAddressFlag(heading)) return ['address_private', 1];
  const phone = phoneFlagNumber(heading);
  return phone === null ? undefined : [phone < 2 ? 'phone_private' : `phone_${phone}_private`, 1];
}

/** `Phone` and `Telephone` beside each other are two numbers. */
function spreadPhones(found: Map<string, { at: number; rank: number }[]>): void {
  const [, ...others] = found.get('phone') ?? [];
  for (const other of others) {
    const free = Array.from({ length: MOST_PHONES - 1 }, (_, at) => `phone_${at + 2}`).find((name) => !found.has(name));
    if (free === undefined) continue;
    found.set(free, [other]);
    found.set(
      'phone',
      (found.get('phone') ?? []).filter((one) => one !== other),
    );
  }
}

/** `name_es`, `Description (Arabic)`, `hours_zh-Hant`. */
function translated(heading: string): Omit<Heading, 'at'> | null {
  const words = key(heading).split('_');
  for (let length = Math.min(words.length - 1, 4); length > 0; length -= 1) {
    const name = known.get(words.slice(0, length).join('_'))?.[0];
    const text = columns.find((column) => column.name === name)?.translated;
    const suffix = words.slice(length);
    const tag = text && tagOf(suffix);
    if (tag) return { tag, text };
  }
  return null;
}

/** A language, then maybe script and region; or the name of a language. What is a word of English is not taken for one. */
function tagOf(words: readonly string[]): string | undefined {
  const [language = '', ...rest] = words;
  const isTag = /^[a-z]{2,3}$/.test(language) && rest.every((part) => /^([a-z]{4}|[a-z]{2}|\d{3})$/.test(part));
  const isName = language.length > 3 && words.length <= 2;
  return isTag || isName ? languageTag(words.join(isTag ? '-' : ' '), '', () => undefined) : undefined;
}

function unknownHeading(heading: string, at: number, table: Table, problems: ProblemList): void {
  const filled = table.rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '').length;
  if (filled === 0) return;
  const like = nearest(key(heading), known.keys());
  const ours = like === null ? undefined : known.get(like)?.[0];
  problems.add(
    { file: table.file, ...(table.headerRow > 0 ? { row: table.headerRow } : {}) },
    {
      severity: 'info',
      code: 'unknown-column',
      field: heading.trim().slice(0, 60) || `column ${at + 1}`,
      message:
        heading.trim() === ''
          ? `Column ${at + 1} has no heading. Its ${count(filled)} not shown.`
          : `This column is not known. Its ${count(filled)} not shown.`,
      remedy: ours
        ? `Name the column "${ours}" if that is what it holds. Leave it as it is if people need not see it.`
        : 'Give it one of the names in docs/directory-format.md. Leave it as it is if people need not see it.',
    },
  );
}

const count = (filled: number): string => (filled === 1 ? '1 value is' : `${filled} values are`);

function twice(name: string, first: string, other: string, table: Table, problems: ProblemList): void {
  problems.add(
    { file: table.file, ...(table.headerRow > 0 ? { row: table.headerRow } : {}) },
    {
      severity: 'warning',
      code: 'column-twice',
      field: other.slice(0, 60),
      message: `"${first.slice(0, 60)}" and "${other.slice(0, 60)}" both mean "${name}". The second counts where the first is empty.`,
      remedy: 'Keep one of the two columns, or put the rest into another one.',
    },
  );
}
