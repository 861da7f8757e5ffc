import '../../core/instruments/zod-globals.js';
import * as z from 'zod/mini';
import { PorchlightError } from '../../core/errors.js';
import { ITERATIONS, SEALED_VERSION } from './limits.js';

const base64 = (most: number) => z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(most));

/** What is written to a device or a file: nothing in it can be read without the passphrase but what it is for. */
export const sealedSchema = z.readonly(
  z.strictObject({
    format: z.literal('porchlight-sealed'),
    version: z.literal(SEALED_VERSION),
    /** What it holds, e.g. `safety-plan`. Bound in: it cannot be passed off as something else. */
    purpose: z.string().check(z.regex(/^[a-z0-9:-]{1,80}$/)),
    kdf: z.readonly(
      z.strictObject({
        name: z.literal('PBKDF2-HMAC-SHA-256'),
        // Capped on read: a file must not be able to keep the device busy for hours, nor to weaken the key.
        iterations: z.number().check(z.int(), z.minimum(ITERATIONS.least), z.maximum(ITERATIONS.most)),
        salt: base64(64),
      }),
    ),
    /** Tells a wrong passphrase from damaged data: a fixed text under the same key. */
    check: z.readonly(z.strictObject({ iv: base64(32), data: base64(128) })),
    iv: base64(32),
    data: base64(8_000_000),
  }),
);
export type Sealed = z.infer<typeof sealedSchema>;

const storedSchema = z.readonly(
  z.strictObject({ revision: z.number().check(z.int(), z.minimum(1)), sealed: z.unknown() }),
);

/**
 * @throws {PorchlightError} `newer-record` written by a newer version; `damaged-record` anything else that is no sealed record
 */
export function parseSealed(value: unknown): Sealed {
  const version = typeof value === 'object' && value !== null ? (value as { version?: unknown }).version : undefined;
  if (typeof version === 'number' && version > SEALED_VERSION)
    throw new PorchlightError(
      'newer-record',
      `What is saved has version ${version}; this library reads up to ${SEALED_VERSION}.`,
    );
  const parsed = z.safeParse(sealedSchema, value);
  if (!parsed.success)
    throw new PorchlightError('damaged-record', 'What is saved is damaged, or is not a sealed record.');
  return parsed.data;
}

/** @throws {PorchlightError} `damaged-record` */
export function parseStored(value: unknown): { readonly revision: number; readonly sealed: unknown } {
  const parsed = z.safeParse(storedSchema, value);
  if (!parsed.success) throw new PorchlightError('damaged-record', 'What is saved is damaged.');
  return parsed.data;
}
