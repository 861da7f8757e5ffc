import type { Cost } from './service.js';

/* What of a cost still holds on a day (ISO date). An offer may have an end, and the record of it stays. */

type Price = NonNullable<Cost['options']>[number];

/** Whether a price has not ended. */
export const lasts = ({ validTo }: Price, today: string): boolean => !validTo || validTo >= today;

/**
 * Whether it is free on that day. "Free" that comes with prices is free for as long as they hold: where all have ended, and
 * what was free is among them, nobody says that it still is. "Free" alone stays, and so does "free" after a price that ended.
 */
export function freeOn({ free, options = [] }: Cost, today: string): boolean {
  const ended = options.every((price) => !lasts(price, today)) && options.some(({ amount }) => !amount);
  return free === true && !ended;
}
