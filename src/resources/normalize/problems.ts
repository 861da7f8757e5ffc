import type { Problem } from '../service.js';

/** A problem as the small functions report it: what, where in the record, and what stood there, in whatever type. */
export interface Finding extends Omit<Problem, 'file' | 'row' | 'id' | 'value'> {
  readonly value?: unknown;
}

/** Takes one finding. Nothing in a source is changed, doubted or left out without a call. */
export type Report = (finding: Finding) => void;

/** The record that findings are about. */
export interface Where {
  readonly file?: string | undefined;
  readonly row?: number | undefined;
  readonly id?: string | undefined;
}

/** More are counted, not kept: a hostile file must not fill the memory with its own faults. */
export const MOST_PROBLEMS = 50_000;
const VALUE_LENGTH = 120;

/** Collects what was found in one source. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #more = 0;

  /** A `report` for one record. */
  at(where: Where): Report {
    return (finding) => this.add(where, finding);
  }

  add(where: Where, finding: Finding): void {
    if (this.#problems.length >= MOST_PROBLEMS) {
      this.#more += 1;
      return;
    }
    const { value, ...rest } = finding;
    const shown = shownValue(value);
    this.#problems.push({
      ...rest,
      ...(where.file === undefined ? {} : { file: where.file }),
      ...(where.row === undefined ? {} : { row: where.row }),
      ...(where.id === undefined ? {} : { id: where.id.slice(0, VALUE_LENGTH) }),
      ...(shown === '' ? {} : { value: shown }),
    });
  }

  /** Forgets what stood in the fields of these records: something in them is kept back. */
  hideValues(records: readonly Where[]): void {
    if (records.length === 0) return;
    const keys = new Set(records.map(recordKey));
    for (const [at, problem] of this.#problems.entries()) {
      if (!keys.has(recordKey(problem))) continue;
      const { value: _kept, ...rest } = problem;
      this.#problems[at] = rest;
    }
  }

  /** In the order in which they were found. */
  all(): readonly Problem[] {
    if (this.#more === 0) return this.#problems;
    const more: Problem = {
      severity: 'error',
      code: 'too-many-problems',
      message: `There are ${this.#more} more problems than the ${MOST_PROBLEMS} that are listed.`,
      remedy: 'Put right what is listed first, then read the file again.',
    };
    return [...this.#problems, more];
  }
}

const recordKey = ({ file, row, id }: Where): string => JSON.stringify([file, row, id?.slice(0, VALUE_LENGTH)]);

/**
 * The same report without the values: for a record whose address is kept back, where what stood in a field must not come
 * out again as the value of a problem.
 */
export function withoutValues(report: Report): Report {
  return ({ value: _kept, ...rest }) => report(rest);
}

/** The same report for a part of the record: `phones[0].number` when the part is `phones[0]` and the field `number`. */
export function inside(part: string, report: Report): Report {
  return (finding) => {
    const field = finding.field ? `${part}.${finding.field}` : part;
    report({ ...finding, field });
  };
}

function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.slice(0, VALUE_LENGTH);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  // What is inside an object may be long, deep or cyclic, and says little in 120 characters.
  return Array.isArray(value) ? '[list]' : `[${typeof value}]`;
}
