import '../instruments/zod-globals.js';
import * as z from 'zod/mini';
import { PorchlightError } from '../errors.js';
import { firstProblem } from '../problem.js';
import { migratePlan } from './migrate.js';
import { PLAN_LIMITS, PLAN_VERSION } from './parts.js';

/*
 * A safety plan as it is kept and as it is written into a file. It has the parts that published plans have; headings,
 * questions and examples are our own words and stand in the locale folders.
 */

const time = z.iso.datetime({ offset: true });
const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.+:-]+$/));

export const contactKinds = ['call', 'text', 'both'] as const;
const contact = z.readonly(
  z.strictObject({
    name: z.string().check(z.maxLength(PLAN_LIMITS.name)),
    /** As the person wrote it; `tel:` is made of it when it is shown. */
    phone: z.string().check(z.maxLength(PLAN_LIMITS.phone)),
    kind: z.enum(contactKinds),
  }),
);

const entry = z.readonly(
  z.strictObject({
    id,
    /** The person's own words. May be empty where there is a contact. */
    text: z.string().check(z.maxLength(PLAN_LIMITS.text)),
    contact: z.optional(contact),
    /** Last change of this entry, ISO 8601 with offset. */
    updatedAt: time,
  }),
);
const entries = z.readonly(z.array(entry).check(z.maxLength(PLAN_LIMITS.entries)));

export const planSchema = z.readonly(
  z.strictObject({
    format: z.literal('porchlight-safety-plan'),
    version: z.literal(PLAN_VERSION),
    updatedAt: time,
    parts: z.readonly(
      z.strictObject({
        signs: entries,
        alone: entries,
        company: entries,
        ask: entries,
        professionals: entries,
        surroundings: entries,
        reasons: entries,
      }),
    ),
    /** What was deleted, and when: so that a copy from before does not bring it back by itself. */
    removed: z.readonly(z.array(z.readonly(z.strictObject({ id, at: time }))).check(z.maxLength(PLAN_LIMITS.removed))),
  }),
);

export type SafetyPlan = z.infer<typeof planSchema>;
export type PlanEntry = z.infer<typeof entry>;
export type PlanContact = z.infer<typeof contact>;
export type ContactKind = (typeof contactKinds)[number];

/**
 * Reads a plan from what a file or a store held, whatever it is. Older versions are migrated.
 * @throws {PorchlightError} `invalid-plan` not a plan, damaged, or beyond the limits; `newer-plan` written by a newer version
 */
export function parsePlan(json: unknown): SafetyPlan {
  const parsed = z.safeParse(planSchema, migratePlan(json));
  if (!parsed.success)
    throw new PorchlightError('invalid-plan', `The plan cannot be read: ${firstProblem(parsed.error)}`);
  const ids = Object.values(parsed.data.parts).flatMap((entries) => entries.map(({ id }) => id));
  if (new Set(ids).size !== ids.length) throw new PorchlightError('invalid-plan', 'The plan has an entry twice.');
  return parsed.data;
}
