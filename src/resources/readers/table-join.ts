import type { ProblemList } from '../normalize/problems.js';
import { recordsOfTable, type TableRecord } from '../tables/records.js';
import type { Table } from '../tables/table.js';

/** The tables of a package by their names without ending, lower case. */
export type Tables = ReadonlyMap<string, Table>;

/** Looks up records by what they refer to, and remembers which were asked for. */
export class TableJoin {
  readonly #records = new Map<string, readonly TableRecord[]>();
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly TableRecord[]>>();
  readonly #used = new Set<TableRecord>();

  constructor(
    readonly tables: Tables,
    readonly problems: ProblemList,
  ) {}

  /** The records of a table; of several names the first that there is (HSDS has had several). */
  all(...names: readonly string[]): readonly TableRecord[] {
    const name = names.find((one) => this.tables.has(one));
    if (name === undefined) return [];
    const known = this.#records.get(name);
    if (known !== undefined) return known;
    const records = recordsOfTable(this.tables.get(name) as Table);
    this.#records.set(name, records);
    return records;
  }

  /** Those whose `column` says `value`; none for an empty value. */
  where(names: readonly string[], column: string, value: string | undefined): readonly TableRecord[] {
    if (value === undefined || value === '') return [];
    const key = `${names.join(' ')} ${column}`;
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = indexed(this.all(...names), column);
      this.#indexes.set(key, index);
    }
    const found = index.get(value) ?? [];
    for (const record of found) this.#used.add(record);
    return found;
  }

  /** The one with this id; what refers to nothing is reported. */
  one(names: readonly string[], id: string | undefined, from: { file: string; row: number; column: string }) {
    const found = this.where(names, 'id', id)[0];
    if (found === undefined && id !== undefined && id !== '') {
      this.problems.add(
        { file: from.file, row: from.row },
        {
          severity: 'warning',
          code: 'missing-record',
          field: from.column,
          value: id,
          message: `There is no such record in ${names[0] ?? ''}.csv. The rest of this one is kept.`,
          remedy: `Add it to ${names[0] ?? ''}.csv, or correct the id.`,
        },
      );
    }
    return found;
  }

  /** One problem for each table in which records belong to nothing that was read. */
  reportUnused(names: readonly string[]): void {
    for (const name of names) {
      const table = this.tables.get(name);
      const unused = this.all(name).filter((record) => !this.#used.has(record));
      if (table === undefined || unused.length === 0) continue;
      this.problems.add(
        { file: table.file, row: (unused[0] as TableRecord).row },
        {
          severity: 'warning',
          code: 'orphan-record',
          message: `${unused.length === 1 ? '1 row belongs' : `${unused.length} rows belong`} to nothing that is in this package, the first of them here. Not shown.`,
          remedy: 'Correct the ids that they refer to, or take them out.',
        },
      );
    }
  }
}

function indexed(records: readonly TableRecord[], column: string): ReadonlyMap<string, readonly TableRecord[]> {
  const index = new Map<string, TableRecord[]>();
  for (const record of records) {
    const value = record.fields[column];
    if (value === undefined) continue;
    const list = index.get(value);
    if (list === undefined) index.set(value, [record]);
    else list.push(record);
  }
  return index;
}
