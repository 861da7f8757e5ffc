import '../../../core/instruments/zod-globals.js';
import * as z from 'zod/mini';
import { consentRecordSchema } from '../../../core/consent/record/schema.js';
import { planSchema } from '../../../core/safety-plan/schema.js';

/*
 * What the events of a framed element may carry, by name and by what the page's `share` allows. An element inside keeps to
 * `share` by itself; here it is looked at once more on the page's side, and what is not in this list does not pass.
 */

const short = (most: number) => z.string().check(z.maxLength(most));
const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/), z.maxLength(60));
const itemId = z.string().check(z.regex(/^[a-z][a-z0-9-]*(\.[a-z0-9]+)+$/), z.maxLength(60));
const time = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/), z.maxLength(40));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(100_000));
const number = z.number().check(z.minimum(-100_000), z.maximum(100_000));
const flags = z.array(z.object({ code: word, item: itemId, value: number })).check(z.maxLength(50));

const nothing = z.pipe(
  z.unknown(),
  z.transform(() => null),
);
const start = z.object({ instrument: word });
const progress = z.object({ answered: count, total: count });
const done = { instrument: word, completedAt: time };
const scored = {
  ...done,
  score: z.object({ total: z.nullable(number), min: number, max: number, prorated: z.boolean(), missing: count }),
  severity: z.nullable(word),
  flags,
};
const whole = {
  ...scored,
  version: short(20),
  lang: short(40),
  answers: z.record(itemId, z.nullable(number)),
  functioning: z.optional(z.object({ item: itemId, value: number })),
  startedAt: time,
};
/** A plan says that it was changed or finished by an object without keys. */
const empty = z.object({});
const plain = z.union([z.object(done), empty]);
const withPlan = z.object({ plan: planSchema });

const errorDetail = z.object({ code: word, message: short(2000) });
type Details = Readonly<Record<string, z.core.$ZodType>>;
const none: Details = {
  'porchlight-start': start,
  'porchlight-progress': progress,
  'porchlight-save': z.object({ storage: z.enum(['session', 'device']) }),
  'porchlight-lock': nothing,
  'porchlight-search': z.object({ count }),
  'porchlight-select': z.object({ id: short(200) }),
  'porchlight-contact': z.object({ id: short(200), channel: word }),
  'porchlight-report': z.object({ id: short(200), reason: word }),
  'porchlight-error': errorDetail,
  'porchlight-complete': plain,
  'porchlight-change': empty,
  // Who decides was told on the first screen that the page gets the record: that is what it is for.
  'porchlight-consent': z.object({
    record: consentRecordSchema,
    restored: z.optional(z.literal(true)),
    expired: z.optional(z.literal(true)),
  }),
};
const byShare: Readonly<Record<string, Details>> = {
  none,
  score: {
    ...none,
    'porchlight-risk': z.object({ flags }),
    'porchlight-complete': z.union([z.object(scored), plain]),
  },
  answers: {
    ...none,
    'porchlight-risk': z.object({ flags }),
    'porchlight-complete': z.union([z.object(whole), plain]),
  },
  content: {
    ...none,
    'porchlight-complete': z.union([withPlan, plain]),
    'porchlight-change': z.union([withPlan, empty]),
  },
};

/** The events that pass at all, for the guest to listen to. */
export const eventNames: readonly string[] = [
  ...new Set(Object.values(byShare).flatMap((details) => Object.keys(details))),
];

/**
 * What the page is told of an event.
 * @param share the page's `share`; anything that is no level shares nothing
 * @returns a copy of `detail` with the documented keys only; `undefined` where the event does not pass
 */
export function allowedDetail(name: string, detail: unknown, share: string | null): unknown {
  const level = (share !== null && Object.hasOwn(byShare, share) ? byShare[share] : undefined) ?? none;
  const schema = Object.hasOwn(level, name) ? level[name] : undefined;
  if (!schema) return undefined;
  try {
    const parsed = z.safeParse(schema, detail);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
