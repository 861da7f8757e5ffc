import { dropZodGlobals } from '../../instruments/zod-globals.js';
import * as z from 'zod/mini';
import { PorchlightError } from '../../errors.js';
import { firstProblem } from '../../problem.js';
import { readJson } from '../json.js';
import { CONSENT_LIMITS, consentRoles, consentStatuses, principalRoles } from '../parts.js';

// A library in other people's pages leaves no names there.
dropZodGlobals();

/* What is kept of a consent. docs/consent-record.md describes every field. */

const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.+:-]+$/));
const key = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(60));
const time = z.iso.datetime({ offset: true });
const count = z.number().check(z.int(), z.gte(0), z.lte(CONSENT_LIMITS.questions));
const base64url = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(most));
const list = <T extends z.core.$ZodType>(entry: T, most: number) => z.readonly(z.array(entry).check(z.maxLength(most)));

const choices = z.readonly(z.record(key, z.enum(['granted', 'refused'])));

/** A drawn signature: each stroke is x, y, x, y … in a box of `width` × `height`. */
const drawing = z.readonly(
  z.strictObject({
    width: z.number().check(z.int(), z.gte(1), z.lte(10_000)),
    height: z.number().check(z.int(), z.gte(1), z.lte(10_000)),
    strokes: list(
      list(z.number().check(z.gte(-10_000), z.lte(20_000)), CONSENT_LIMITS.strokeValues),
      CONSENT_LIMITS.strokes,
    ),
  }),
);

const act = z.readonly(
  z.strictObject({
    role: z.enum(consentRoles),
    /** `button`: pressed the button, without a name. */
    method: z.enum(['typed', 'drawn', 'button']),
    name: z.optional(z.string().check(z.minLength(1), z.maxLength(CONSENT_LIMITS.name))),
    drawing: z.optional(drawing),
    /** The sentence that stood beside the button. */
    intent: z.string().check(z.minLength(1), z.maxLength(CONSENT_LIMITS.statement)),
    signedAt: time,
  }),
);

const change = z.readonly(
  z.strictObject({
    /** 1, 2, 3 …: the order, whatever the clock said. */
    seq: z.number().check(z.int(), z.gte(1), z.lte(CONSENT_LIMITS.history)),
    status: z.enum(consentStatuses),
    purposes: choices,
    at: time,
    /** The clock of the device stood before the change above it. */
    note: z.optional(z.literal('clock-set-back')),
  }),
);

const understanding = z.readonly(
  z.strictObject({
    /** How many questions were asked. */
    asked: count,
    /** How many were answered right at the first try. */
    rightFirst: count,
    /** How many were answered right in the end. */
    right: count,
    /** First choice for each question: only where the document says `keepAnswers`. */
    answers: z.optional(z.readonly(z.record(key, key))),
  }),
);

const seal = z.readonly(
  z.strictObject({
    alg: z.literal('ES256'),
    /** The public key, as its two coordinates (JWK). */
    key: z.readonly(z.strictObject({ x: base64url(43), y: base64url(43) })),
    value: base64url(86),
  }),
);

export const consentRecordSchema = z.readonly(
  z.strictObject({
    format: z.literal('porchlight-consent-record'),
    formatVersion: z.literal(1),
    id,
    /** The record that this one takes the place of, because the document changed or consent ran out. */
    replaces: z.optional(id),
    /** Id, version and language of the document, and SHA-256 (hexadecimal) of its words in that language. */
    document: key,
    version: z.string().check(z.minLength(1), z.maxLength(40)),
    lang: z.string().check(z.minLength(2), z.maxLength(35)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Whose decision it is. */
    role: z.enum(principalRoles),
    status: z.enum(consentStatuses),
    purposes: choices,
    understanding,
    acts: list(act, consentRoles.length),
    history: z.readonly(z.array(change).check(z.minLength(1), z.maxLength(CONSENT_LIMITS.history))),
    /** When it has to be asked for again; `null`: never, or not granted. */
    expiresAt: z.nullable(time),
    /** Signature of a device key over all of the above (seal.ts). */
    seal: z.optional(seal),
  }),
);

export type ConsentRecord = z.infer<typeof consentRecordSchema>;
export type ConsentAct = z.infer<typeof act>;
export type ConsentChange = z.infer<typeof change>;
export type ConsentChoices = z.infer<typeof choices>;
export type ConsentUnderstanding = z.infer<typeof understanding>;
export type ConsentDrawing = z.infer<typeof drawing>;
export type ConsentSeal = z.infer<typeof seal>;

/**
 * Reads a record from what a file or a store held, whatever it is. Whether it was changed since is for `verifyRecord`.
 * @param input text of a JSON file, or what was read of it
 * @throws {PorchlightError} `invalid-consent-record` not a record, damaged, or beyond the limits
 */
export function parseConsentRecord(input: unknown): ConsentRecord {
  const read = readJson(input, CONSENT_LIMITS.recordBytes);
  if ('reason' in read)
    throw new PorchlightError('invalid-consent-record', `The record cannot be read: ${read.reason}.`);
  const parsed = z.safeParse(consentRecordSchema, read.json);
  if (!parsed.success)
    throw new PorchlightError('invalid-consent-record', `The record cannot be read: ${firstProblem(parsed.error)}`);
  return parsed.data;
}
