/** What a page forbids once it forbids always, and each attempt would be reported. */
let refused = false;

/**
 * Starts the worker, or says why not: no workers here, a page's rules forbid it, the script is of another origin. It may
 * also fail later; then the worker has an `error` event.
 *
 * The expression is what bundlers look for: they find the file by it. The build puts the name of the built file in it
 * (scripts/build/search-worker.js).
 */
export function startWorker(): Worker | null {
  if (refused || typeof Worker !== 'function' || requiresTrustedTypes()) return null;
  try {
    return new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    refused = true;
    return null;
  }
}

/**
 * Whether the page says in its markup that script addresses need a Trusted Types policy. Then an attempt would only be
 * reported as a violation. (What a header says cannot be known beforehand.)
 */
const requiresTrustedTypes = (): boolean =>
  typeof document === 'object' &&
  Array.from(document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')).some(
    ({ content }) => content.includes('require-trusted-types-for'),
  );
