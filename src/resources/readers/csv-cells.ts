import type { Row } from '../tables/csv.js';
import { undone } from '../tables/formula.js';
import type { Table } from '../tables/table.js';
import type { Translation } from '../service.js';
import { lists } from './csv-columns.js';
import type { Headings } from './csv-headers.js';

/** One row, by our names of the columns. */
export interface Cells {
  readonly row: number;
  /** What stands in the column; empty where there is none. */
  get(name: string): string;
  /** The heading as it stands in the file. */
  heading(name: string): string;
  readonly translations: readonly { readonly tag: string; readonly text: keyof Translation; readonly value: string }[];
}

/** Takes the mark against formulas away that {@link undone} knows. Of two columns that mean the same the first filled one counts. */
export function cellsOf({ row, cells }: Row, headings: Headings, table: Table): Cells {
  const at = (index: number): string => undone((cells[index] ?? '').trim());
  const index = (name: string): number | undefined => {
    const indexes = headings.cells.get(name) ?? [];
    return indexes.find((one) => at(one) !== '') ?? indexes[0];
  };
  return {
    row,
    get(name) {
      if (lists.has(name))
        return (headings.cells.get(name) ?? [])
          .map(at)
          .filter((cell) => cell !== '')
          .join('; ');
      const found = index(name);
      return found === undefined ? '' : at(found);
    },
    heading(name) {
      const found = index(name);
      return found === undefined ? name : (table.header[found] ?? name).trim();
    },
    translations: headings.translations
      .map(({ tag, text, at: place }) => ({ tag, text, value: at(place) }))
      .filter(({ value }) => value !== ''),
  };
}
