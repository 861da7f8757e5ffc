import { dropZodGlobals } from '../../instruments/zod-globals.js';
import * as z from 'zod/mini';
import { principalRoles } from '../parts.js';
import { consentRecordSchema } from '../record/schema.js';

// A library in other people's pages leaves no names there.
dropZodGlobals();

/* What goes from one device to another, so that somebody can decide on their own. */

const id = z.string().check(z.minLength(8), z.maxLength(120), z.regex(/^[\w.+:-]+$/));

export const consentRequestSchema = z.readonly(
  z.strictObject({
    format: z.literal('porchlight-consent-request'),
    formatVersion: z.literal(1),
    /** A new id that nobody can guess: the answer carries it back. */
    id,
    document: z.string().check(z.minLength(1), z.maxLength(60)),
    version: z.string().check(z.minLength(1), z.maxLength(40)),
    lang: z.string().check(z.minLength(2), z.maxLength(35)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Who is asked. */
    role: z.enum(principalRoles),
    issuedAt: z.iso.datetime({ offset: true }),
  }),
);

export const consentResponseSchema = z.readonly(
  z.strictObject({
    format: z.literal('porchlight-consent-response'),
    formatVersion: z.literal(1),
    /** Id of the request. */
    request: id,
    record: consentRecordSchema,
  }),
);

export type ConsentRequest = z.infer<typeof consentRequestSchema>;
export type ConsentResponse = z.infer<typeof consentResponseSchema>;

/** @returns the value, or `null` and what is wrong */
export const readRequestShape = (json: unknown) => z.safeParse(consentRequestSchema, json);
export const readResponseShape = (json: unknown) => z.safeParse(consentResponseSchema, json);
