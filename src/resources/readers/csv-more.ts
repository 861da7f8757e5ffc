import type { Cells } from './csv-cells.js';
import { columns } from './csv-columns.js';
import type { PlainPart } from './more.js';

/** The cells of a service that also hold a field, for the marks of the column `more`. */
export function plainPartOf(rows: readonly Cells[]): PlainPart {
  const [first, ...further] = rows;
  return (field) => {
    const own = columns.filter(({ name, fills }) => fills === field || (field === 'places' && name === 'time_zone'));
    const parts = first === undefined ? [] : own.map(({ name }) => cell(name, first.get(name)));
    if (field === 'translations') {
      for (const { tag, text, value } of first?.translations ?? []) parts.push(cell(`${text} ${tag}`, value));
      parts.sort();
    }
    if (field === 'places')
      for (const row of further) parts.push(...columns.map(({ name }) => cell(name, row.get(name))));
    return parts.join('');
  };
}

/** Without what a spreadsheet program changes by itself: blanks at the ends, kinds of line breaks. */
function cell(name: string, value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? '' : `${name}: ${text}\n`;
}
