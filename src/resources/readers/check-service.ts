import type * as z from 'zod/mini';
import { type Report } from '../normalize/problems.js';
import { serviceSchema, type Service } from '../schema.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
interface Found {
  readonly path: Path;
  readonly issue: Issue;
}

const MOST_ROUNDS = 20;

/**
 * A service that fits the schema, or `undefined` with a problem. What does not fit is left out, as little as can be (an
 * unknown key, one phone, one rule of the hours), each with a problem; only without name or id is the whole service lost.
 * Never throws: not for cyclic objects, deep ones, nor for keys such as `__proto__`.
 */
export function checkService(draft: unknown, report: Report): Service | undefined {
  return fitted(serviceSchema, draft, ['id', 'name'], report);
}

/** The same for any schema. `vital`: fields without which nothing is left. */
export function fitted<T>(
  schema: z.ZodMiniType<T>,
  draft: unknown,
  vital: readonly string[],
  report: Report,
): T | undefined {
  const first = schema.safeParse(draft);
  if (first.success) return first.data;
  const copy = copied(draft, 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = schema.safeParse(copy);
    if (result.success) return result.data;
    // From the end, so that what is taken out of a list does not move what is still to come.
    const issues = result.error.issues.flatMap(everyIssue).sort((one, other) => comparePaths(other.path, one.path));
    const gone: Path[] = [];
    for (const issue of issues) {
      // Two faults of one entry: it went with the first, and another stands in its place now.
      if (gone.some((path) => path.every((key, at) => issue.path[at] === key))) continue;
      const path = takeOut(copy, issue, vital, report);
      if (!path) {
        reportLost(report);
        return undefined;
      }
      gone.push(path);
    }
  }
  reportLost(report);
  return undefined;
}

/** Deeper than the model goes. */
const DEEPEST = 8;
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);

function copied(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) return value.map((one) => copied(one, depth + 1));
  const entries = Object.entries(value).filter(
    ([key, one]) => !unsafeKeys.has(key) && one !== undefined && one !== null,
  );
  return Object.fromEntries(entries.map(([key, one]) => [key, copied(one, depth + 1)]));
}

/** One issue a key, so that each is reported by its name. */
function everyIssue(issue: Issue): Found[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, issue }];
  return issue.keys.map((key) => ({ path: [...issue.path, key], issue }));
}

function comparePaths(one: Path, other: Path): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [a, b] = [one[at] as PropertyKey, other[at] as PropertyKey];
    if (a === b) continue;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
  }
  return one.length - other.length;
}

/** Where it took something out; `null`: what is wrong is the service itself. */
function takeOut(copy: unknown, { path, issue }: Found, vital: readonly string[], report: Report): Path | null {
  const value = valueAt(copy, path);
  // What is missing cannot be taken out: then its parent goes.
  const target = value === undefined && path.length > 1 ? path.slice(0, -1) : path;
  const key = target.at(-1);
  const parent = valueAt(copy, target.slice(0, -1));
  if (key === undefined || (target.length === 1 && vital.includes(String(key)))) return null;
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (target.length === 1 && key === 'needs') (copy as Record<string, unknown>).needs = [];
  else if (parent !== null && typeof parent === 'object') Reflect.deleteProperty(parent, key);
  if (value !== undefined || target.length > 1) reportLeftOut(path, issue, value, report);
  return target;
}

function reportLeftOut(path: Path, issue: Issue, value: unknown, report: Report): void {
  const unknownKey = issue.code === 'unrecognized_keys';
  report({
    severity: unknownKey ? 'warning' : 'error',
    code: unknownKey ? 'unknown-key' : 'invalid-field',
    field: pathText(path),
    value,
    message: unknownKey ? 'This field is not known. It was left out.' : 'This does not fit the model. It was left out.',
    remedy: unknownKey ? 'Check how the field is spelled.' : 'Write it as the documentation of the format says.',
  });
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

const pathText = (path: Path): string =>
  path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key).slice(0, 60)}`))
    .join('')
    .slice(0, 200);

function reportLost(report: Report): void {
  report({
    severity: 'error',
    code: 'no-service',
    message: 'This is no service: it has no usable name or id.',
    remedy: 'Give it a name and an id.',
  });
}
