import { type Report } from '../normalize/problems.js';
import { LIMITS } from '../schema.js';

const LONGEST = 200;

/**
 * An id for a record that has none, made of what it says, so that it stays the same when the file is exported again:
 * links that people share hold it. Letters and digits of all scripts.
 */
export function idFromWords(...words: readonly (string | undefined)[]): string {
  return words
    .filter((word) => word !== undefined)
    .join(' ')
    .slice(0, LIMITS.name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** Gives each id once; a second one gets a suffix and a problem. */
export class UniqueIds {
  readonly #taken = new Set<string>();
  /** Where to go on counting: in a file in which all ids are one, each would else be counted from the start. */
  readonly #next = new Map<string, number>();

  take(wanted: string, report: Report): string {
    const id = wanted.slice(0, LONGEST);
    if (!this.#taken.has(id)) {
      this.#taken.add(id);
      return id;
    }
    let number = this.#next.get(id) ?? 2;
    while (this.#taken.has(suffixed(id, number))) number += 1;
    this.#next.set(id, number + 1);
    const made = suffixed(id, number);
    this.#taken.add(made);
    report({
      severity: 'error',
      code: 'duplicate-id',
      field: 'id',
      value: id,
      message: `Another service has this id. This one is listed as "${made.slice(-60)}".`,
      remedy: 'Give every service an id of its own.',
    });
    return made;
  }
}

const suffixed = (id: string, number: number): string => `${id.slice(0, LONGEST - 8)}-${number}`;
