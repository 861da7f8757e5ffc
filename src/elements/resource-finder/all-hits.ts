import type { AskOptions, Hit, ResourceProvider, ResourceQuery, ResultPage } from '../../resources/query.js';

/** A question as it was asked, without the part of the list that was wanted. */
export interface Question {
  readonly query: ResourceQuery;
  readonly options: Omit<AskOptions, 'signal' | 'limit' | 'offset'>;
}

export interface Bounds {
  /** Hits at most; above 0. */
  readonly most: number;
  /** How many to ask for at once. */
  readonly atOnce: number;
  /** Milliseconds for all of it. */
  readonly within: number;
}

/** Pages without anything new, one after another, after which a server is not asked further. */
const EMPTY_PAGES = 3;

/**
 * What was found behind the hits that are there: for paper, where nobody can press "show more". A server that is slow or
 * fails ends it early; what came until then is what there is.
 */
export async function allHits(
  provider: ResourceProvider,
  { query, options }: Question,
  there: readonly Hit[],
  { most, atOnce, within }: Bounds,
): Promise<readonly Hit[]> {
  const stop = new AbortController();
  const tooLate = new Promise<null>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve(null));
  });
  const timer = setTimeout(() => stop.abort(), within);
  let hits = there;
  try {
    for (let empty = 0, more = true; more && hits.length < most && empty < EMPTY_PAGES;) {
      const limit = Math.min(atOnce, most - hits.length);
      const asked = provider.search(query, { ...options, limit, offset: hits.length, signal: stop.signal });
      const page: ResultPage | null = await Promise.race([asked, tooLate]);
      if (!page) break;
      const before = hits.length;
      hits = merged(hits, page.hits);
      empty = hits.length > before ? 0 : empty + 1;
      more = page.more;
    }
  } catch {
    // The last good hits are printed, and how many there are beside how many were found.
  } finally {
    clearTimeout(timer);
  }
  return hits.slice(0, most);
}

/** A page that moved between two questions may bring what is there already. */
export const merged = (before: readonly Hit[], more: readonly Hit[]): readonly Hit[] => {
  const known = new Set(before.map(({ service }) => service.id));
  return [...before, ...more.filter(({ service }) => !known.has(service.id))];
};
