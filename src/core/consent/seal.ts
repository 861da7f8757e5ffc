import { fromBase64url, toBase64url } from './base64url.js';
import { canonicalJson } from './canonical.js';
import { subtle, utf8 } from './platform.js';
import type { ConsentRecord, ConsentSeal } from './record/schema.js';

/*
 * A signature of a key that this device keeps (ECDSA, P-256, SHA-256) over the canonical form of a record. It shows that
 * nobody without that key changed the record since. It says nothing about who the person was, and who can use the device can
 * use its key: docs/consent-record.md, "What a seal proves".
 */

/** A key pair whose private half stays where it is: `src/storage/device-key.ts`, or a key of the host. */
export interface ConsentSigner {
  /** Coordinates of the public key, base64url as in a JWK. */
  readonly key: ConsentSeal['key'];
  /** ECDSA with SHA-256 over P-256, in the 64-byte form that WebCrypto gives. */
  sign(bytes: Uint8Array): Promise<ArrayBuffer>;
}

/** What a seal covers: all of the record but the seal. */
const sealed = ({ seal: _, ...record }: ConsentRecord): Uint8Array => utf8(canonicalJson(record));

/** The record with a new seal in the place of any old one. */
export async function sealRecord(record: ConsentRecord, signer: ConsentSigner): Promise<ConsentRecord> {
  const value = toBase64url(new Uint8Array(await signer.sign(sealed(record))));
  const { seal: _, ...rest } = record;
  return Object.freeze({ ...rest, seal: Object.freeze({ alg: 'ES256' as const, key: signer.key, value }) });
}

/** `none`: it has no seal. `other-key`: it holds, for a key that is not the expected one. `broken`: the record was changed. */
export type SealState = 'none' | 'intact' | 'other-key' | 'broken';

/**
 * Whether the seal of a record holds.
 *
 * @param trusted the public key that it must be of; without one anybody who changes a record can seal it anew
 * @throws {PorchlightError} `crypto-unavailable`
 */
export async function checkSeal(record: ConsentRecord, trusted?: ConsentSeal['key']): Promise<SealState> {
  const { seal } = record;
  if (!seal) return 'none';
  const value = fromBase64url(seal.value);
  if (value === null) return 'broken';
  try {
    const jwk = { kty: 'EC', crv: 'P-256', ...seal.key };
    const key = await subtle().importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    const holds = await subtle().verify({ name: 'ECDSA', hash: 'SHA-256' }, key, value, sealed(record));
    if (!holds) return 'broken';
  } catch (error) {
    // A point that is not on the curve is no key. Anything else is not about this record.
    if ((error as { name?: string } | null)?.name === 'PorchlightError') throw error;
    return 'broken';
  }
  return !trusted || (trusted.x === seal.key.x && trusted.y === seal.key.y) ? 'intact' : 'other-key';
}
