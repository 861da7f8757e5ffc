import { ADDRESS_MOST, FRAGMENT, FRAGMENT_MOST } from './limits.js';
import type { FramePage } from './schema.js';

/** Names and answers of people: they do not stay in the history of the browser. */
const ONCE = '#porchlight-consent-';

/** The address of this page, and what is for our elements in it: links that are made in a frame lead here, not to the frame. */
export function framedPage(): FramePage {
  const { href, hash } = location;
  return {
    address: /^https?:/.test(href) && href.length <= ADDRESS_MOST ? href.replace(/#.*/s, '') : '',
    fragment: FRAGMENT.test(hash) && hash.length <= FRAGMENT_MOST ? hash : '',
  };
}

/** What the frame has read is taken out of the address. */
export function dropFragment(): void {
  if (location.hash.startsWith(ONCE)) history.replaceState(history.state, '', location.pathname + location.search);
}

/** In the frame: elements find all of it where it is on any page, but for the address (elements/base/page-address.ts). */
export function takePage({ address, fragment }: FramePage): void {
  document.documentElement.dataset.porchlightPage = address;
  // Without an entry in the history: Back is for the page around.
  if (fragment && fragment !== location.hash) location.replace(fragment);
}
