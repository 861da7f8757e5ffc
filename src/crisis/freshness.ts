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
const WITHHELD_AFTER_MONTHS = 24;

export type Freshness = 'fresh' | 'due' | 'withheld';

const ISO_DAY = /^(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?$/;

/**
 * State of a line on a day.
 *
 * @param checked `YYYY-MM-DD`, or `YYYY-MM` for the first day of that month (the cautious reading).
 * @param today `YYYY-MM-DD`; passed in, because what is pure has no clock.
 * @returns `withheld` for a `checked` that cannot be read: nobody can tell its age. `due` for a `today` that cannot be
 * read: a broken clock must not take the lines away, and must not call them fresh either.
 */
export function freshness(checked: string, today: string): Freshness {
  if (!ISO_DAY.test(checked)) return 'withheld';
  if (!ISO_DAY.test(today)) return 'due';
  const { due, withheld } = reviewDates(checked);
  const day = addMonths(today, 0);
  if (day >= withheld) return 'withheld';
  return day >= due ? 'due' : 'fresh';
}

/** The first day on which a line counts as due, and the first on which it is withheld. */
export function reviewDates(checked: string): { readonly due: string; readonly withheld: string } {
  return { due: addMonths(checked, DUE_AFTER_MONTHS), withheld: addMonths(checked, WITHHELD_AFTER_MONTHS) };
}

/** The calendar day of a moment where the person is, as `today` wants it. */
export function dayOf(moment: Date): string {
  return isoDay(moment.getFullYear(), moment.getMonth(), moment.getDate());
}

/** The same day `months` later; 29 February becomes the 28th where there is no 29th. */
function addMonths(iso: string, months: number): string {
  const [, year, month, day = '1'] = ISO_DAY.exec(iso) ?? [];
  const index = Number(year) * 12 + Number(month) - 1 + months;
  const y = Math.floor(index / 12);
  const m = index % 12;
  const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return isoDay(y, m, Math.min(Number(day), last));
}

function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
