import { mergePhones, phones, type PhoneFacts } from '../normalize/phone.js';
import type { Report } from '../normalize/problems.js';
import { isBlank, line } from '../normalize/text.js';
import type { Phone } from '../schema.js';
import type { Cells } from './csv-cells.js';
import { MOST_PHONES } from './csv-columns.js';
import { keepsBack } from './private.js';

/** `phone`, `phone_2` …, `text` with its keyword, `tty` and `fax`, in this order. */
export function readPhones(cells: Cells, report: Report): readonly Phone[] | undefined {
  const of = (name: string, facts: PhoneFacts): Phone[] => {
    const cell = cells.get(name);
    return isBlank(cell) || isPrivatePhone(cells, name) ? [] : phones(cell, facts, name, report);
  };
  const voice = Array.from({ length: MOST_PHONES }, (_, at) => of(at === 0 ? 'phone' : `phone_${at + 1}`, {}));
  const list = mergePhones([...voice, textLines(cells, of), of('tty', { type: 'tty' }), of('fax', { type: 'fax' })]);
  if (list.length === 0 && !isBlank(cells.get('text_keyword'))) {
    report({
      severity: 'warning',
      code: 'keyword-alone',
      field: 'text_keyword',
      value: cells.get('text_keyword'),
      message: 'There is a word to send, but no number to send it to. It was left out.',
      remedy: 'Write the number into the column "text".',
    });
  }
  return list.length === 0 ? undefined : list;
}

/** A number that the publisher keeps back. */
const isPrivatePhone = (cells: Cells, name: string): boolean => keepsBack(cells.get(`${name}_private`));

/** What must not come out of any field of the row. */
export const secretPhones = (cells: Cells): string[] =>
  Array.from({ length: MOST_PHONES }, (_, at) => (at === 0 ? 'phone' : `phone_${at + 1}`))
    .filter((name) => isPrivatePhone(cells, name))
    .map((name) => cells.get(name))
    .filter((cell) => !isBlank(cell));

function textLines(cells: Cells, of: (name: string, facts: PhoneFacts) => Phone[]): Phone[] {
  const keyword = line(cells.get('text_keyword'), 'text_keyword', () => undefined, 40);
  return of('text', { type: 'text' }).map((phone) =>
    keyword === undefined || phone.keyword !== undefined ? phone : { ...phone, keyword },
  );
}
