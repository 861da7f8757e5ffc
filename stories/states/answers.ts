import type { Instrument } from '../../src/core/instruments/schema.js';
import type { Answers } from '../../src/core/screening/result.js';

/** The same option for each question. */
export const each = ({ items }: Instrument, option: number): number[] => items.map(() => option);

/** Options, evenly spread, that add up to `total` and raise no flag, as far as there is room. */
export function adding(instrument: Instrument, total: number): number[] {
  const { items, flags, options } = instrument;
  const quiet = items.filter(({ id }) => !flags.some((flag) => flag.item === id));
  const max = Math.max(...options.map(({ value }) => value));
  const room = total > quiet.length * max ? items : quiet;
  const share = Math.floor(total / room.length);
  const above = total - share * room.length;
  return items.map((item) => (room.includes(item) ? share + (room.indexOf(item) < above ? 1 : 0) : 0));
}

/** As a page sets them: by item id, of the first questions. */
export const byItem = ({ items }: Instrument, options: readonly number[]): Answers =>
  Object.fromEntries(options.map((option, at) => [items[at]?.id ?? '', option]));
