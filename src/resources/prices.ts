import type { Cost } from './service.js';

/* What of a cost holds on a day (ISO date). An offer may have a beginning and an end, and the record of it stays. */

type Price = NonNullable<Cost['options']>[number];

/** Whether a price has not ended. */
export const lasts = ({ validTo }: Price, today: string): boolean => !validTo || validTo >= today;

/** Whether a price is asked on that day: it has begun and has not ended. */
export const holds = (price: Price, today: string): boolean =>
  lasts(price, today) && (!price.validFrom || price.validFrom <= today);

/**
 * Whether it is free on that day. "Free" that comes with prices is free for as long as they hold: where none does, and what
 * is free is among them, nobody says that it is free today. "Free" alone stays, and so does "free" after a price that ended.
 */
export function freeOn({ free, options = [] }: Cost, today: string): boolean {
  const onOtherDays = options.every((price) => !holds(price, today)) && options.some(({ amount }) => !amount);
  return free === true && !onOtherDays;
}
