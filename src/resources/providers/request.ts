import { PorchlightError } from '../../core/errors.js';
import { readText } from './body.js';
import { aborted, deadline, type Deadline } from './deadline.js';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for everything: both tries, and the last byte of the answer. Default 10,000. */
  readonly timeout?: number | undefined;
  /** Bytes of an answer after unpacking. Default 5,000,000. */
  readonly maxBytes?: number | undefined;
  /**
   * More headers. Any but a few make a browser ask the server first whether it may ask (a CORS preflight), and what
   * stands in a page is no secret.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: typeof fetch | undefined;
}

const TRY_AGAIN = new Set([429, 502, 503, 504]);
const PAUSE = 400;
/** A person does not wait longer. Who asks for more time than this is not asked again. */
const LONGEST_PAUSE = 3_000;

/**
 * One GET that answers JSON; tried once more after a network error or 429, 502, 503 and 504 (RFC 9110, 10.2.3: not before
 * `Retry-After`). No cookie and no referrer goes along. Redirects are followed as the browser does.
 *
 * Messages name the site and never the rest of the address: it holds what a person looks for.
 * @returns `undefined` where the server says 404 or 410
 * @throws {PorchlightError} `resources-unavailable`; `DOMException` `AbortError` when `signal` was used
 */
export async function getJson(url: URL, options: RequestOptions = {}): Promise<unknown> {
  if (options.signal?.aborted) throw aborted();
  const limit = options.timeout ?? 10_000;
  const clock = deadline(limit, options.signal);
  try {
    const first = await once(url, options, clock);
    if (!('again' in first)) return first.json;
    await pause(first.again, clock.signal);
    const second = await once(url, options, clock);
    if ('again' in second) throw unavailable(url, second.because);
    return second.json;
  } catch (error) {
    if (clock.expired) throw unavailable(url, `gave no full answer within ${limit / 1000} s`);
    if (clock.signal.aborted) throw aborted();
    throw error;
  } finally {
    clock.done();
  }
}

type Try = { readonly json: unknown } | { readonly again: number; readonly because: string };

async function once(url: URL, options: RequestOptions, clock: Deadline): Promise<Try> {
  let response: Response;
  try {
    response = await (options.fetch ?? fetch)(url, {
      // A browser sends this Accept across origins without asking first (Fetch standard, safelisted headers).
      headers: { accept: 'application/json', ...options.headers },
      signal: clock.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch (error) {
    if (clock.signal.aborted) throw error;
    return { again: PAUSE, because: 'could not be reached, or does not let this page ask (CORS)' };
  }
  if (response.ok) return { json: await readJson(url, response, options.maxBytes ?? 5_000_000, clock) };
  const because = `answered with status ${response.status}`;
  // Not read: an error page may be of any size.
  response.body?.cancel().catch(() => undefined);
  if (response.status === 404 || response.status === 410) return { json: undefined };
  const again = TRY_AGAIN.has(response.status) ? pauseOf(response) : null;
  if (again === null) throw unavailable(url, because);
  return { again, because };
}

/** Milliseconds to wait, or `null`: longer than a person waits. Across origins a browser may hide both headers. */
function pauseOf(response: Response): number | null {
  const after = response.headers.get('retry-after')?.trim() ?? '';
  if (!after) return PAUSE;
  const time = (text: string | null) => (text && /^[a-z]{3}/i.test(text) ? Date.parse(text) : NaN);
  const wait = /^\d{1,9}$/.test(after) ? Number(after) * 1000 : time(after) - time(response.headers.get('date'));
  if (!(wait <= LONGEST_PAUSE)) return null;
  return Math.max(wait, PAUSE);
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Types that are certainly no JSON are not even read. Many servers send JSON as text or with no type at all. */
const NO_JSON =
  /^\s*(text\/(html|xml|css|csv)|application\/(xhtml\+xml|xml|pdf|zip)|image|audio|video|font|multipart)\b/i;

async function readJson(url: URL, response: Response, maxBytes: number, clock: Deadline): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (NO_JSON.test(type)) {
    response.body?.cancel().catch(() => undefined);
    throw unavailable(url, `answered with ${type.split(';')[0]?.trim().slice(0, 40) ?? ''} and not with JSON`);
  }
  const text = await readText(response, maxBytes).catch((error: unknown) => {
    if (clock.signal.aborted) throw error;
    throw unavailable(url, 'broke off in the middle of its answer');
  });
  if (text === null) throw unavailable(url, `answered with more than ${maxBytes} bytes`);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the answer, and an answer may quote the question.
    throw unavailable(url, 'answered with something that is no JSON');
  }
}

export const unavailable = (url: URL, because: string): PorchlightError =>
  new PorchlightError('resources-unavailable', `${url.host} ${because}.`);
