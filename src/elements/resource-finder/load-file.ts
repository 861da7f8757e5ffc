import { PorchlightError } from '../../core/errors.js';

/** More than any directory that a page can search by itself; above that a server has to. */
export const MAX_BYTES = 60_000_000;

/**
 * The bytes of a file that the page names. Nothing of the person goes with the request.
 * @throws {PorchlightError} `resources-unavailable`; `invalid-resources` where it is larger than 60 MB; `AbortError`
 */
export async function loadFile(src: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const url = new URL(src, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(`${url.protocol} is not allowed`);
    const response = await fetch(url, { signal, credentials: 'same-origin', referrerPolicy: 'no-referrer' });
    if (!response.ok) throw new TypeError(`status ${response.status}`);
    return await bytesOf(response);
  } catch (cause) {
    if (signal.aborted || cause instanceof PorchlightError) throw cause;
    throw new PorchlightError('resources-unavailable', `src could not be loaded: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

/** Stops as soon as it is too much, whatever the header says of the length. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const tooLarge = () => new PorchlightError('invalid-resources', 'src is larger than 60 MB: use api or a provider.');
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MAX_BYTES) {
      void reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
