import { isBlank } from '../normalize/text.js';
import { type Report } from '../normalize/problems.js';

/** An object of the source: its own keys only, without a prototype that a page may have added to. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object, or `null` where it is none. */
export function fieldsOf(raw: unknown): Fields | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return null;
  return { __proto__: null, ...raw };
}

/** A list; one object alone is a list of one; anything else is none. At most `most` entries. */
export function listOf(raw: unknown, most = 10_000): readonly unknown[] {
  if (Array.isArray(raw)) return raw.length > most ? raw.slice(0, most) : raw;
  return raw !== null && typeof raw === 'object' ? [raw] : [];
}

/** The objects of a list. */
export function recordsOf(raw: unknown, most?: number): Fields[] {
  return listOf(raw, most)
    .map(fieldsOf)
    .filter((one) => one !== null);
}

/** The first of these fields in which something stands. */
export function firstOf(fields: Fields, ...names: readonly string[]): unknown {
  return names.map((name) => fields[name]).find((value) => !isBlank(value));
}

/**
 * Counts the fields that a reader does not read, so that one problem for each of them says so, and not one for each
 * record.
 */
export class UnreadFields {
  readonly #counts = new Map<string, number>();

  /** Looks at the fields of one record. `read`: the names that the reader knows what to do with. */
  note(part: string, fields: Fields, read: ReadonlySet<string>): void {
    for (const [name, value] of Object.entries(fields)) {
      if (read.has(name) || isBlank(value)) continue;
      const key = `${part}.${name.slice(0, 60)}`;
      // A hostile file may have a million names.
      if (this.#counts.has(key) || this.#counts.size < 200) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  reportTo(report: Report): void {
    for (const [field, count] of this.#counts) {
      report({
        severity: 'info',
        code: 'field-not-kept',
        field,
        message: `${count} ${count === 1 ? 'record has' : 'records have'} this field, and the lean model has no place for it.`,
        remedy: 'Nothing needs to be done. What people must know of it belongs into the description.',
      });
    }
  }
}
