import { PorchlightError } from '../../core/errors.js';
import { ITERATIONS, PASSPHRASE, SEALED_VERSION } from './limits.js';
import type { Sealed } from './schema.js';

/*
 * AES-GCM with a 256-bit key and a new 96-bit IV for each write (NIST SP 800-38D), the key from the passphrase by
 * PBKDF2-HMAC-SHA-256 with a 128-bit salt (RFC 8018). The whole header is additional data: version, purpose and parameters
 * cannot be exchanged without being noticed. Keys cannot be taken out of the browser's key object.
 */

export type Kdf = Sealed['kdf'];

const CHECK = 'porchlight';
const utf8 = new TextEncoder();

/** The browser's cryptography. @throws {PorchlightError} `storage-unavailable` on pages without https */
function subtle(): SubtleCrypto {
  const { crypto } = globalThis;
  if (!crypto?.subtle)
    throw new PorchlightError(
      'storage-unavailable',
      'This page has no Web Cryptography: nothing can be locked. Serve it by https.',
    );
  return crypto.subtle;
}
const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

/** Parameters for a new key. */
export const newKdf = (): Kdf => ({
  name: 'PBKDF2-HMAC-SHA-256',
  iterations: ITERATIONS.write,
  salt: toBase64(random(16)),
});

/**
 * The key of a passphrase. Takes a tenth of a second on a computer and some seconds on an old phone.
 * @param passphrase in any script; composed and decomposed forms are the same (NFC, RFC 8265 OpaqueString)
 * @throws {PorchlightError} `wrong-passphrase` where it is empty or longer than 10,000 characters
 */
export async function deriveKey(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
  const characters = Array.from(passphrase).length;
  if (characters < 1 || characters > PASSPHRASE.most)
    throw new PorchlightError('wrong-passphrase', `A passphrase has 1 to ${PASSPHRASE.most} characters.`);
  const raw = utf8.encode(passphrase.normalize('NFC'));
  const material = await subtle().importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', iterations: kdf.iterations, salt: fromBase64(kdf.salt) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Seals a text. Its length is rounded up to whole kilobytes, so that the size says little about what was written. */
export async function seal(key: CryptoKey, kdf: Kdf, purpose: string, text: string): Promise<Sealed> {
  const padded = text.padEnd(Math.ceil((text.length + 1) / 1024) * 1024);
  const [check, data] = await Promise.all([
    encrypt(key, header(purpose, kdf, 'check'), CHECK),
    encrypt(key, header(purpose, kdf, 'data'), padded),
  ]);
  return { format: 'porchlight-sealed', version: SEALED_VERSION, purpose, kdf, check, ...data };
}

/**
 * The text that was sealed, with the spaces that round up its length.
 * @throws {PorchlightError} `wrong-passphrase` the key is another; `damaged-record` it was changed, cut, or is for another purpose
 */
export async function unseal(key: CryptoKey, sealed: Sealed, purpose: string): Promise<string> {
  if (sealed.purpose !== purpose)
    throw new PorchlightError('damaged-record', `This is saved for "${sealed.purpose}", not for "${purpose}".`);
  const check = await decrypt(key, header(purpose, sealed.kdf, 'check'), sealed.check);
  if (check !== CHECK) throw new PorchlightError('wrong-passphrase', 'The passphrase does not open what is saved.');
  const text = await decrypt(key, header(purpose, sealed.kdf, 'data'), sealed);
  if (text === null)
    throw new PorchlightError('damaged-record', 'What is saved was changed or cut since it was written.');
  return text;
}

/** In a fixed order: the same header gives the same bytes. */
const header = (purpose: string, { name, iterations, salt }: Kdf, what: string): Uint8Array<ArrayBuffer> =>
  utf8.encode(JSON.stringify(['porchlight-sealed', SEALED_VERSION, purpose, name, iterations, salt, what]));

async function encrypt(key: CryptoKey, additionalData: Uint8Array<ArrayBuffer>, text: string) {
  const iv = random(12);
  const data = await subtle().encrypt({ name: 'AES-GCM', iv, additionalData }, key, utf8.encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}
async function decrypt(
  key: CryptoKey,
  additionalData: Uint8Array<ArrayBuffer>,
  { iv, data }: { readonly iv: string; readonly data: string },
): Promise<string | null> {
  try {
    const options = { name: 'AES-GCM', iv: fromBase64(iv), additionalData };
    return new TextDecoder().decode(await subtle().decrypt(options, key, fromBase64(data)));
  } catch {
    return null;
  }
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
