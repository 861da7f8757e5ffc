/*
 * How long a line can be trusted after somebody last checked it.
 *
 * 12 months: numbers do move (South Korea 1393 -> 109, Singapore -> 1767, Paraguay 141 -> 155, all within three years),
 * and a year is the longest that a volunteer directory leaves a record unread. From then on a line is `due`: most
 * still answer, and a working number is worth more than none, so it stays, with its age in plain sight.
 * 24 months: the chance of sending somebody in crisis to a dead or reassigned number is no longer ours to take. From
 * then on a line is `withheld`, and the emergency number and the international directory stand in for it.
 */

/** Months after which a line is shown with its age. */
const DUE_AFTER_MONTHS = 12;
/** Months after which a line is not shown. */
export const WITHHELD_AFTER_MONTHS = 24;

export type Freshness = 'fresh' | 'due' | 'withheld';

/**
 * State of a line.
 *
 * @param checked `YYYY-MM`; counts as the first day of that month (the cautious reading).
 * @param today Passed in, because what is pure has no clock. Its month where the person is decides.
 * @returns `withheld` for a `checked` that cannot be read: nobody can tell its age. `due` for a `today` that is no date:
 * a broken clock must not take the lines away, and must not call them fresh either.
 */
export function freshness(checked: string, today: Date): Freshness {
  const years = today.getFullYear() - parseInt(checked);
  const age = years * 12 + today.getMonth() + 1 - parseInt(checked.slice(5));
  if (age < DUE_AFTER_MONTHS) return 'fresh';
  return age < WITHHELD_AFTER_MONTHS || Number.isNaN(+today) ? 'due' : 'withheld';
}
