/**
 * Today as an ISO date, in UTC. Readers ask the clock only when the caller gives no date: to know what has expired.
 */
export function todayOr(given: string | undefined): string {
  // eslint-disable-next-line no-restricted-syntax -- the one place that asks; a test passes `today`
  return given ?? new Date().toISOString().slice(0, 10);
}
