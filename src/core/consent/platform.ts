import { PorchlightError } from '../errors.js';

/*
 * What hashes and signatures need of the place they run in. Browsers (on https), workers and Node have it; it is asked for
 * when it is needed, so that importing core needs nothing.
 */

interface Subtle {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  importKey(format: 'jwk', key: object, algorithm: object, extractable: boolean, usages: string[]): Promise<object>;
  verify(algorithm: object, key: object, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}
interface Platform {
  readonly crypto?: { readonly subtle?: Subtle };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly TextDecoder: new (label: 'utf-8', options: object) => { decode(bytes: Uint8Array): string };
}
const platform = globalThis as unknown as Platform;

/** @throws {PorchlightError} `crypto-unavailable` on a page that is not served over https (or from this machine) */
export function subtle(): Subtle {
  const found = platform.crypto?.subtle;
  if (!found)
    throw new PorchlightError(
      'crypto-unavailable',
      'A consent needs WebCrypto, which browsers have on https pages only: serve the page over https.',
    );
  return found;
}

export const utf8 = (text: string): Uint8Array => new platform.TextEncoder().encode(text);

/** @throws {TypeError} for bytes that are not UTF-8 */
export const fromUtf8 = (bytes: Uint8Array): string => new platform.TextDecoder('utf-8', { fatal: true }).decode(bytes);
