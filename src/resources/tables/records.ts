import type { Table } from './table.js';
import { undone } from './formula.js';

/** A row as an object. It has no prototype, so that a heading may be any word. */
export interface TableRecord {
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** Rows as objects by their headings, in lower case; empty cells are left out. */
export function recordsOfTable({ header, rows }: Table): TableRecord[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map(({ row, cells }) => {
    const fields = Object.create(null) as Record<string, string>;
    for (const [at, name] of names.entries()) {
      const cell = undone((cells[at] ?? '').trim());
      if (name !== '' && name !== '__proto__' && cell !== '') fields[name] ??= cell;
    }
    return { row, fields };
  });
}
