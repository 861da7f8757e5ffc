/** One page of a list as APIs in the field send it. A number that cannot be true is taken as not given. */
export interface ListPage {
  readonly items: readonly unknown[];
  /** Of the whole list. */
  readonly total?: number;
  readonly pages?: number;
  /** From 1. */
  readonly page?: number;
  /** Whether the server says that this is the last one. */
  readonly last?: boolean;
}

/** Where the list stands: HSDS `contents`; others by what is seen in the field. */
const LISTS = ['contents', 'content', 'items', 'data', 'results', 'services', 'service_at_locations'];

/**
 * Reads a page of HSDS ("Page" of its OpenAPI description), and the shapes of servers that are near to it: a plain array,
 * another name for the list, numbers as strings, fields left out.
 * @returns `null` where there is no list
 */
export function listPage(json: unknown): ListPage | null {
  if (Array.isArray(json)) return { items: json };
  if (typeof json !== 'object' || json === null) return null;
  const field = (...names: string[]) => names.map((name) => own(json, name)).find((value) => value !== undefined);
  const items = LISTS.map((name) => own(json, name)).find(Array.isArray) as unknown[] | undefined;
  if (!items) return null;
  const total = count(field('total_items', 'totalElements', 'total', 'count'));
  const pages = count(field('total_pages', 'totalPages'));
  const page = count(field('page_number', 'number', 'page'));
  const last = flag(field('last_page', 'last'));
  return {
    items,
    ...(total !== undefined && total >= items.length && { total }),
    ...(pages !== undefined && pages > 0 && { pages }),
    ...(page !== undefined && page > 0 && { page }),
    ...(last !== undefined && { last }),
  };
}

/** Own properties only: an answer must not reach what a page put on `Object.prototype`. */
export const own = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;

function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/**
 * Whether there is a page after this one.
 * @param number the page that was asked for, from 1
 * @param asked how many items were asked for
 * @param before how many items the pages before it held
 */
export function hasNext(
  { items, total, pages, last }: ListPage,
  number: number,
  asked: number,
  before: number,
): boolean {
  if (items.length === 0) return false;
  // Of the signs that contradict each other, the count of what is still to come is believed first.
  if (total !== undefined) return before + items.length < total;
  if (last !== undefined) return !last;
  if (pages !== undefined) return number < pages;
  return items.length >= asked || USUAL_LIMITS.has(items.length);
}

/** A server that gives no more than so many at once sends a full page though it is smaller than what was asked for. */
const USUAL_LIMITS: ReadonlySet<number> = new Set([10, 20, 25, 50, 100]);
