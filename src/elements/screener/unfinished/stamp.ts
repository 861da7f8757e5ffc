/** A record as text, with the moment at which somebody was there last. */
export const stamped = (record: object): string => JSON.stringify({ ...record, at: Date.now() });

/** Milliseconds since somebody was there; 0 where the record does not say so, or says a moment that is still to come. */
export function ageOf(text: string): number {
  try {
    const { at } = JSON.parse(text) as { at?: unknown };
    return typeof at === 'number' ? Math.max(0, Date.now() - at) : 0;
  } catch {
    return 0;
  }
}
