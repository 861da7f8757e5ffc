import { type Where } from '../normalize/problems.js';
import { type Service } from '../schema.js';

/** A service as a reader makes it; nothing of it is checked against the schema yet. */
export type ServiceDraft = { readonly [Key in keyof Service]?: Service[Key] | undefined };

/** One record of the source on its way to a service. */
export interface Draft {
  readonly where: Where;
  readonly service: ServiceDraft;
  /** Closed for good: it is listed as a problem, not as a service. */
  readonly closed?: boolean | undefined;
  /**
   * What the publisher keeps back: lines of an address, postcode, coordinates, private numbers, as they stand in the
   * source. It must not come out of any field, whatever the reader made of it.
   */
  readonly secrets?: readonly string[] | undefined;
}

/**
 * The object without what is not there: `undefined`, empty texts, empty lists, empty objects. Its keys are written in the
 * readers, never taken from a file.
 */
export function compact<T extends object>(object: { readonly [Key in keyof T]?: T[Key] | undefined }): T {
  const entries = Object.entries(object).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries) as T;
}

/** The same, or `undefined` where nothing is left. */
export function compactOr<T extends object>(object: { readonly [Key in keyof T]?: T[Key] | undefined }): T | undefined {
  const made = compact<T>(object);
  return Object.keys(made).length === 0 ? undefined : made;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
