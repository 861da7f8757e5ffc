import { audiences, needs } from '../../resources/needs.js';
import { listNames, noFilters, type Filters, type ListName } from './filters.js';

/*
 * The state of the finder in the fragment of an address: `#pl-find=n=housing,legal;c=free;a=16`. A fragment is never sent to
 * a server. It is read when the page opens and when the fragment changes, and never written: only a person who asks for a
 * link gets one. Neither a position nor a typed place is ever in it.
 *
 *   q text · n needs · c cost · a age · l languages · d delivery · u audiences · o=1 open now · w=1 wheelchair
 *   i ids of a list, as many as go into the address, at most 100 · s id of the one service to open
 *
 * Values are percent-encoded, lists have commas. What is not understood is left out.
 */

const NAME = 'pl-find';
const MAX = { fragment: 6000, text: 100, ids: 100, id: 200, values: 20 } as const;
const LETTERS: Readonly<Record<ListName, string>> = {
  needs: 'n',
  cost: 'c',
  languages: 'l',
  delivery: 'd',
  audiences: 'u',
};
const KNOWN: Readonly<Record<Exclude<ListName, 'languages'>, readonly string[]>> = {
  needs,
  cost: ['free', 'sliding', 'insurance'],
  delivery: ['in-person', 'phone', 'video', 'text', 'chat', 'home-visit'],
  audiences,
};
const isTag = (text: string) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text) && text.length <= 35;

/** What a link holds. */
export interface Linked {
  readonly filters: Filters;
  /** A list that somebody put together. */
  readonly ids: readonly string[];
  /** The service to open. */
  readonly id: string | null;
}

/** The address of this page with what is chosen in its fragment. */
export function linkTo(page: string, { filters = noFilters, ids = [], id = null }: Partial<Linked>): string {
  const part = (letter: string, values: readonly string[]) =>
    values.length ? [`${letter}=${values.map(encodeURIComponent).join(',')}`] : [];
  const one = (letter: string, value: string | number | boolean | null) =>
    value === null || value === '' || value === false ? [] : part(letter, [String(value === true ? 1 : value)]);
  const parts = [
    ...one('q', filters.text.trim().slice(0, MAX.text)),
    ...listNames.flatMap((name) => part(LETTERS[name], filters[name].slice(0, MAX.values))),
    ...one('a', filters.age),
    ...one('o', filters.openNow),
    ...one('w', filters.wheelchair),
    ...one('s', id),
  ];
  const start = `#${NAME}=${parts.join(';')}`;
  const list = part('i', idsThatFit(ids, MAX.fragment - start.length - ';i='.length));
  return page.replace(/#.*/s, '') + [start, ...list].join(parts.length ? ';' : '');
}

/** An address that is too long is cut off or refused on its way: better some of them than none. */
function idsThatFit(ids: readonly string[], room: number): readonly string[] {
  let length = 0;
  const end = ids.slice(0, MAX.ids).findIndex((id) => (length += encodeURIComponent(id).length + 1) > room);
  return ids.slice(0, end < 0 ? MAX.ids : end);
}

/** What a fragment holds; `null` where it is none of ours. Anything may stand there: a person can edit an address. */
export function readLink(fragment: string): Linked | null {
  const found = fragment.startsWith(`#${NAME}=`) && fragment.length <= MAX.fragment;
  if (!found) return null;
  const parts = new Map<string, readonly string[]>();
  for (const part of fragment.slice(NAME.length + 2).split(';')) {
    const [letter = '', text = ''] = part.split('=', 2);
    parts.set(
      letter,
      text
        .split(',')
        .slice(0, letter === 'i' ? MAX.ids : MAX.values)
        .flatMap(decoded),
    );
  }
  const first = (letter: string) => parts.get(letter)?.[0] ?? '';
  const list = (name: ListName) => {
    const allowed = name === 'languages' ? isTag : (value: string) => KNOWN[name].includes(value);
    return [...new Set((parts.get(LETTERS[name]) ?? []).filter(allowed))];
  };
  const age = /^\d{1,3}$/.test(first('a')) ? Number(first('a')) : null;
  return {
    filters: {
      ...noFilters,
      ...Object.fromEntries(listNames.map((name) => [name, list(name)])),
      text: first('q').slice(0, MAX.text),
      age: age !== null && age <= 130 ? age : null,
      openNow: first('o') === '1',
      wheelchair: first('w') === '1',
    },
    ids: (parts.get('i') ?? []).filter((id) => id.length <= MAX.id),
    id: first('s').slice(0, MAX.id) || null,
  };
}

/** Control characters and broken escapes are nobody's search. */
function decoded(text: string): string[] {
  try {
    const value = decodeURIComponent(text);
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    return value && !/[\u0000-\u001f\u007f]/.test(value) ? [value] : [];
  } catch {
    return [];
  }
}
