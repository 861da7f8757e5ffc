/** How long the wiping may hold up the leaving, in milliseconds: somebody is coming into the room. */
const WIPE_AT_MOST = 400;
const PAINT_AT_MOST = 150;

/** The address that is gone to, where the page names none that can be used. It says nothing about the person. */
export const NEUTRAL = 'https://www.wikipedia.org/';

/**
 * The address as it may be gone to: `https:` or `http:`, also relative to the page.
 * @returns `null` where it is not one
 */
export function exitAddress(href: string | null, base: string): string | null {
  try {
    const { protocol, href: whole } = new URL(href?.trim() || NEUTRAL, base);
    return protocol === 'https:' || protocol === 'http:' ? whole : null;
  } catch {
    return null;
  }
}

/** Two frames: then what was asked for is on the screen. A tab that is not on show draws none, so not for longer than a moment. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAINT_AT_MOST);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** Waits for the wiping, but no longer than a moment: what was asked for goes on while the next page loads. */
export const briefly = (wiping: Promise<unknown>): Promise<unknown> =>
  Promise.race([wiping.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, WIPE_AT_MOST))]);

/**
 * Puts the address in the place of this page, in the whole window where we are in a frame and may do so: then Back does not
 * lead here, as far as the browser keeps to it.
 */
export function replacePage(address: string): void {
  noReferrer();
  try {
    (window.top ?? window).location.replace(address);
  } catch {
    // A frame that may not move the window around it moves itself.
    window.location.replace(address);
  }
}

/** The next page is not told where somebody came from. */
function noReferrer(): void {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  meta.dataset.porchlightExit = '';
  document.head?.append(meta);
}
/** Takes back what `replacePage` changed, for a page that comes back. */
export const restoreReferrer = (): void =>
  document.querySelectorAll('meta[data-porchlight-exit]').forEach((each) => each.remove());
