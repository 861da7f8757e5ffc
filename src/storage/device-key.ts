import { PorchlightError } from '../core/errors.js';
import type { ConsentSigner } from '../core/consent/seal.js';

const NAME = 'device-key';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The key of this browser profile, made when it is first asked for: ECDSA over P-256. Its private half is kept in IndexedDB in
 * a form that no code can read out; `wipeAll()` deletes it, and what was signed then can still be checked with the public half.
 * Whoever can use this profile, or runs script in this site, can sign with it: it says nothing about who a person is.
 *
 * @throws {PorchlightError} `storage-unavailable`, `storage-full`; `crypto-unavailable` on pages without https
 */
export async function deviceSigner(): Promise<ConsentSigner> {
  const { crypto } = globalThis;
  if (!crypto?.subtle)
    throw new PorchlightError('crypto-unavailable', 'A device key needs WebCrypto: serve the page over https.');
  const { kept } = await import('./vault/indexed-store.js');
  const { privateKey, publicKey } = await kept(NAME, () =>
    crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']),
  );
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    key: { x, y },
    sign: (bytes) => crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(bytes)),
  };
}
